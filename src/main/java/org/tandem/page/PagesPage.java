package org.tandem.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/**
 * The pages of a house as its editors keep them, the form of a new one, and what the first texts say of the house.
 *
 * @param seen the version of the particulars that the form was made from
 */
@NamedInterface("pages")
public record PagesPage(List<PageRow> rows, Typed begun, Typed particulars, int seen) {

    public Map<String, String> languages(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        for (var language : Language.values()) choices.put(language.code(), screen.t("article.in." + language.code()));
        return choices;
    }

    PagesPage begun(Typed form) {
        return new PagesPage(rows, form, particulars, seen);
    }

    PagesPage introduced(Typed form) {
        return new PagesPage(rows, begun, form, seen);
    }

    @Component
    static class Query {

        private record Stored(Particulars particulars, int version) {

            static final Stored NOTHING = new Stored(Particulars.NONE, 0);
        }

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        PagesPage all(Actor actor) {
            var house = actor.forEditing();
            var rows = jdbc.sql("select " + PageRow.COLUMNS + """
                      from page p left join page_kind k on k.kind = p.kind
                     where p.house = :house order by k.position nulls last, p.id limit :most
                    """).param("house", house.value()).param("most", Page.MOST).query((row, _) -> PageRow.of(row)).list();
            var stored = stored(house);
            return new PagesPage(rows, Typed.with(Map.of("language", Language.PL.code())), typed(stored.particulars()),
                    stored.version());
        }

        PageRow one(Actor actor, PageId id) {
            return jdbc.sql("select " + PageRow.COLUMNS + """
                      from page p left join page_kind k on k.kind = p.kind
                     where p.house = :house and p.id = :id
                    """).param("house", actor.forEditing().value()).param("id", id.value()).query((row, _) -> PageRow.of(row))
                    .optional().orElseThrow(() -> new NotFound(id));
        }

        private Stored stored(HouseId house) {
            return jdbc.sql("select * from house_particulars where house = ?").param(house.value())
                    .query((row, _) -> new Stored(PageReading.particulars(row), row.getInt("version"))).optional()
                    .orElse(Stored.NOTHING);
        }

        private static Typed typed(Particulars told) {
            var values = new HashMap<String, String>();
            values.put("address", told.address());
            values.put("register", told.register());
            values.put("email", told.email());
            values.put("phone", told.phone());
            return Typed.with(values);
        }
    }
}
