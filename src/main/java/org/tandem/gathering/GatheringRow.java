package org.tandem.gathering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** A gathering in a list, with how many items its agenda has. */
@NamedInterface("pages")
public record GatheringRow(GatheringHead head, int items) {

    /** An edition's gatherings as its house sees them. */
    public record Listed(UUID edition, Translated name, List<GatheringRow> rows) {}

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<Listed> of(EditionId edition, HouseId house) {
            return jdbc.sql("""
                    select e.id, e.name_pl, e.name_de, e.name_en
                      from edition e join initiative i on i.id = e.initiative where e.id = ? and i.house = ?
                    """).params(edition.value(), house.value())
                    .query((row, _) -> new Listed(row.getObject("id", UUID.class), Rows.translated(row, "name"), List.of()))
                    .optional().map(edited -> new Listed(edited.edition(), edited.name(), rows(edition)));
        }

        private List<GatheringRow> rows(EditionId edition) {
            return jdbc.sql("select " + GatheringHead.COLUMNS + """
                    , (select count(*) from agenda_item a where a.gathering = g.id) as items
                      from gathering g join edition e on e.id = g.edition
                     where g.edition = ?
                     order by g.starts_at, g.id
                    """).param(edition.value())
                    .query((row, number) -> new GatheringRow(GatheringHead.of(row, number), row.getInt("items"))).list();
        }
    }
}
