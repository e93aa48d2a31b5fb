package org.tandem.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;

/**
 * The publications or the projects of a house as its editors keep them, and the form of one of them.
 *
 * @param changed the one that the form is about; none for a new one
 * @param pictures of the house's library, by id: the newest, and those in use
 * @param behind the form was filled in over a state that is no more
 */
@NamedInterface("pages")
public record WorksPage(Kind kind, List<WorkRow> rows, @Nullable WorkRow changed, Map<String, String> pictures, Typed typed,
        boolean behind) {

    public String address() {
        return changed == null ? "/" + kind.path() : changed.address();
    }

    /** A message of this kind's: {@code work.publications.title}. */
    public String key(String word) {
        return "work." + kind.path() + "." + word;
    }

    public Map<String, String> choices(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", screen.t("work.no-picture"));
        choices.putAll(pictures);
        return choices;
    }

    WorksPage with(Typed form) {
        return new WorksPage(kind, rows, changed, pictures, form, behind);
    }

    WorksPage overtaken(Typed form) {
        return new WorksPage(kind, rows, changed, pictures, form.overtaken(), true);
    }

    @Component
    static class Query {

        private static final int PICTURES = 200;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        WorksPage all(HouseId house, Kind kind) {
            return new WorksPage(kind, rows(house, kind), null, pictures(house), Typed.nothing(), false);
        }

        WorksPage one(HouseId house, Kind kind, WorkId id) {
            var rows = rows(house, kind);
            var row = rows.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
            return new WorksPage(kind, rows, row, pictures(house), row.typed(), false);
        }

        private List<WorkRow> rows(HouseId house, Kind kind) {
            return jdbc
                    .sql("select " + WorkRow.COLUMNS
                            + " from work w where w.house = ? and w.kind = ? order by w.position limit 500")
                    .params(house.value(), kind.name()).query((row, _) -> WorkRow.of(row)).list();
        }

        private Map<String, String> pictures(HouseId house) {
            var found = new LinkedHashMap<String, String>();
            jdbc.sql("""
                    select p.id::text as id, coalesce(p.alt_pl, p.alt_de, p.alt_en, p.name) as told
                      from library_picture p where p.house = :house
                     order by exists (select from work w where w.picture = p.id) desc, p.added_at desc, p.id desc limit :most
                    """).param("house", house.value()).param("most", PICTURES)
                    .query((row, _) -> Map.entry(Rows.text(row, "id"), Rows.text(row, "told"))).list()
                    .forEach(it -> found.put(it.getKey(), it.getValue()));
            return found;
        }
    }
}
