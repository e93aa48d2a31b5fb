package org.tandem.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.attendance.Arrival.Outcome;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.AttendeeId;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** Who stands at the door: one of the people of a registration, as far as the house may know her. */
record Guest(AttendeeId id, @Nullable String name, GatheringId gathering, Translated title, String registration,
        boolean isCalledOff, Instant opensAt) {

    /** Why she is not let in here, if so. */
    Optional<Arrival> refusal(GatheringId here, Instant now) {
        if (!gathering.equals(here)) return Optional.of(new Arrival(Outcome.ELSEWHERE, null, null, null, title));
        return refusal(now).map(why -> new Arrival(why, id, name, null, null));
    }

    private Optional<Outcome> refusal(Instant now) {
        if (isCalledOff) return Optional.of(Outcome.NOT_HELD);
        if (now.isBefore(opensAt)) return Optional.of(Outcome.TOO_EARLY);
        return switch (registration) {
            case "REGISTERED" -> Optional.empty();
            case "WAITING", "OFFERED" -> Optional.of(Outcome.WAITING);
            case "ASKED" -> Optional.of(Outcome.UNCONFIRMED);
            default -> Optional.of(Outcome.CANCELLED);
        };
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** A code of another house is as unknown as one that was made up. */
        Optional<Guest> find(Scan scan, HouseId house) {
            return jdbc.sql("""
                    select a.id, a.name, r.gathering, r.state, g.title_pl, g.title_de, g.title_en, g.state <> 'PUBLISHED' as called_off,
                           date_trunc('day', g.starts) at time zone g.zone as opens_at
                      from attendee a join registration r on r.id = a.registration join gathering g on g.id = r.gathering
                      join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                     where (a.code in (:codes) or a.id = :id) and i.house = :house
                    """).param("codes", scan.codes()).param("id", scan.attendee().orElse(null)).param("house", house.value())
                    .query(Query::guest).optional();
        }

        private static Guest guest(ResultSet row, int number) throws SQLException {
            return new Guest(new AttendeeId(Objects.requireNonNull(row.getObject("id", UUID.class))), row.getString("name"),
                    new GatheringId(Objects.requireNonNull(row.getObject("gathering", UUID.class))),
                    Rows.translated(row, "title"), Rows.text(row, "state"), row.getBoolean("called_off"),
                    row.getTimestamp("opens_at").toInstant());
        }
    }
}
