package org.tandem.article.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.editing.ArticlesPage.Filter;
import org.tandem.article.section.SectionMenu;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;

/** Reads the list of everything, the latest begun first, from a key on. */
@Component
class ArticlesQuery {

    private static final int PAGE = 30;

    private static final String FILTER = """
             where a.house = :house
               and (:section::uuid is null or a.section = :section)
               and (:missing::text is null or not exists (
                    select from article_text m where m.article = a.id and m.language = :missing and m.state = 'CHECKED'))
               and (:search = '' or exists (
                    select from article_text f where f.article = a.id and strpos(lower(unaccent(f.title)), lower(unaccent(:search))) > 0))
            """;

    private final JdbcClient jdbc;
    private final SectionMenu.Query menus;
    private final Clock clock;

    ArticlesQuery(JdbcClient jdbc, SectionMenu.Query menus, Clock clock) {
        this.jdbc = jdbc;
        this.menus = menus;
        this.clock = clock;
    }

    ArticlesPage find(Filter filter, @Nullable String after, Actor actor, Typed typed) {
        var house = actor.forEditing();
        var places = places(filter, house);
        var rows = jdbc.sql(ArticleHead.COLUMNS + ArticleHead.TABLES + FILTER + """
                   and a.id < :after and (:stand::text is null or %s = :stand)
                 order by a.id desc limit :most
                """.formatted(Stand.COLUMN)).params(places).param("after", after == null ? new UUID(-1, -1) : key(after))
                .param("stand", filter.stand() == null ? null : filter.stand().name()).param("most", PAGE + 1)
                .query(ArticleHead::of).list();
        return new ArticlesPage(filter, counts(places), Slice.of(rows, PAGE, it -> it.id().toString()), menus.of(house), typed);
    }

    private Map<Stand, Integer> counts(Map<String, @Nullable Object> places) {
        var counts = new EnumMap<Stand, Integer>(Stand.class);
        jdbc.sql("select " + Stand.COLUMN + " as stand, count(*) as number from article a" + FILTER + " group by 1")
                .params(places).query((row, _) -> counts.put(Stand.valueOf(Rows.text(row, "stand")), row.getInt("number")))
                .list();
        return counts;
    }

    private Map<String, @Nullable Object> places(Filter filter, HouseId house) {
        var places = new HashMap<String, @Nullable Object>();
        places.put("house", house.value());
        places.put("section", filter.section().isEmpty() ? null : key(filter.section()));
        places.put("missing", filter.missing() == null ? null : filter.missing().name());
        places.put("search", filter.search());
        places.put("now", Timestamp.from(clock.instant()));
        return places;
    }

    private static UUID key(String text) {
        return NotFound.unless(text, id -> id);
    }
}
