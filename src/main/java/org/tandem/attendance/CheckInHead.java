package org.tandem.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringRooms;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Which gathering of the coordinator's house it is about. */
@NamedInterface("pages")
public record CheckInHead(GatheringId id, UUID edition, Translated title, LocalDateTime starts, Instant endsAt, ZoneId zone,
        GatheringRooms rooms, boolean sample) {

    public String address() {
        return "/gatherings/" + id;
    }

    public boolean isHeld() {
        return rooms.state().equals("PUBLISHED");
    }

    /** When the gathering's first day begins there. */
    public Instant opensAt() {
        return starts.toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** Reads it for pages of other modules too. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @throws NotFound for whoever is no coordinator of the gathering's house */
        public CheckInHead own(Actor actor, GatheringId id) {
            return jdbc.sql("""
                    select g.edition, g.title_pl, g.title_de, g.title_en, g.starts, g.ends_at, g.zone, g.slug, g.state, g.taken, g.sample or e.sample as sample
                      from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                     where g.id = ? and i.house = ?
                    """).params(id.value(), actor.forHouse().value())
                    .query((row, _) -> new CheckInHead(id, row.getObject("edition", UUID.class), Rows.translated(row, "title"),
                            row.getObject("starts", LocalDateTime.class), row.getTimestamp("ends_at").toInstant(),
                            ZoneId.of(Rows.text(row, "zone")), GatheringRooms.of(id.value(), row), row.getBoolean("sample")))
                    .optional().orElseThrow(() -> new NotFound(id));
        }
    }
}
