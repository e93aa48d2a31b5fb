package org.tandem.negotiation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** The experts of a house, and which of them see the negotiations of an edition. */
@NamedInterface("pages")
public record ExpertsPage(EditionId edition, Translated name, List<Expert> experts) {

    /** @param since from when she sees the edition's negotiations; null where she is not invited */
    public record Expert(UUID person, String name, @Nullable Instant since) {}

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        ExpertsPage find(Actor actor, EditionId edition) {
            var house = actor.forHouse();
            var name = jdbc.sql("""
                    select e.name_pl, e.name_de, e.name_en from edition e join initiative i on i.id = e.initiative
                     where e.id = ? and i.house = ?
                    """).params(edition.value(), house.value())
                    .query((row, _) -> new Translated(row.getString(1), row.getString(2), row.getString(3))).optional()
                    .orElseThrow(() -> new NotFound(edition));
            return new ExpertsPage(edition, name, experts(house, edition));
        }

        private List<Expert> experts(HouseId house, EditionId edition) {
            return jdbc.sql("""
                    select p.id, p.name, x.since
                      from membership m
                      join person p on p.id = m.person
                      left join invited_expert x on x.person = p.id and x.edition = :edition
                     where m.house = :house and 'EXPERT' = any(m.roles)
                     order by p.name collate "pl-x-icu", p.id
                    """).param("edition", edition.value()).param("house", house.value())
                    .query((row, _) -> new Expert(row.getObject("id", UUID.class), String.valueOf(row.getString("name")),
                            row.getTimestamp("since") == null ? null : row.getTimestamp("since").toInstant()))
                    .list();
        }
    }
}
