package org.tandem.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Which edition a house's page is about: what stands above its lists of participants, nominations, criteria and experts. */
public record EditionHead(EditionId id, Translated name, boolean published, boolean sample, String slug) {

    /** Reads it for pages of other modules. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;

        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** The editions of a house: what runs today stands first, then what is published, the latest before the earlier. */
        public List<EditionHead> of(HouseId house) {
            return jdbc.sql("""
                    select e.id, e.name_pl, e.name_de, e.name_en, e.published, e.sample, e.slug
                      from edition e
                      join initiative i on i.id = e.initiative
                      join house h on h.id = i.house
                      left join lateral (select min(opens_on) as begins, max(closes_on) as ends from phase where edition = e.id) span on true
                     where h.id = :house
                     order by (e.published and (:now::timestamptz at time zone h.time_zone)::date between span.begins and span.ends) desc nulls last,
                              e.published desc, span.ends desc nulls last, e.id desc
                    """).param("house", house.value()).param("now", Timestamp.from(clock.instant()))
                    .query((row, _) -> head(row)).list();
        }

        /** @throws NotFound for whoever is no coordinator of the edition's house, as for an edition that does not exist */
        public EditionHead own(Actor actor, EditionId edition) {
            return own(actor, edition, "");
        }

        /** As {@link #own}, and held until the end of the act: what stands in one order must not be changed by two at once. */
        public EditionHead held(Actor actor, EditionId edition) {
            return own(actor, edition, "for no key update of e");
        }

        private EditionHead own(Actor actor, EditionId edition, String how) {
            return jdbc.sql("""
                    select e.id, e.name_pl, e.name_de, e.name_en, e.published, e.sample, e.slug
                      from edition e join initiative i on i.id = e.initiative
                     where e.id = ? and i.house = ?
                     %s
                    """.formatted(how)).params(edition.value(), actor.forHouse().value())
                    .query((row, _) -> head(row))
                    .optional().orElseThrow(() -> new NotFound(edition));
        }

        static EditionHead head(ResultSet row) throws SQLException {
            return new EditionHead(new EditionId(row.getObject("id", UUID.class)),
                    new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                    row.getBoolean("published"), row.getBoolean("sample"), String.valueOf(row.getString("slug")));
        }
    }
}
