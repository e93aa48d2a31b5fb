package org.tandem.article.editing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.section.SectionMenu;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** The form that says where an article stands and what it is about. */
public record PlacePage(ArticleHead head, SectionMenu sections, List<Choice> editions, List<Choice> partnerships,
        List<Choice> gatherings, Typed typed) {

    /** Something of the house that the article may be about; {@code chosen} where it is already. */
    public record Choice(UUID id, Translated name, boolean chosen) {}

    public Map<String, String> choices(Screen screen) {
        return ArticlesPage.choices(sections, screen);
    }

    public @Nullable UUID edition() {
        return editions.stream().filter(Choice::chosen).map(Choice::id).findFirst().orElse(null);
    }

    PlacePage with(Typed form) {
        return new PlacePage(head, sections, editions, partnerships, gatherings, form);
    }

    @Component
    static class Query {

        /** What there is to choose of: the editions first, then the latest of the others, and what is chosen in any case. */
        private static final String CHOICES = """
                select 'edition' as kind, e.id, e.name_pl, e.name_de, e.name_en, e.id = a.edition as chosen
                  from edition e join initiative i on i.id = e.initiative where i.house = a.house
                union all
                select 'partnership', p.id, coalesce(p.title_pl, p.title_de, p.title_en, b.name || ' – ' || s.name), p.title_de, p.title_en,
                       exists (select from article_partnership r where r.article = a.id and r.partnership = p.id)
                  from partnership p join edition e on e.id = p.edition join initiative i on i.id = e.initiative
                  join organisation b on b.id = p.business join organisation s on s.id = p.social
                 where i.house = a.house
                union all
                select 'gathering', g.id, g.title_pl, g.title_de, g.title_en,
                       exists (select from article_gathering r where r.article = a.id and r.gathering = g.id)
                  from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                 where i.house = a.house
                """;
        private static final int MOST = 1000;

        private record Found(String kind, Choice choice) {}

        private final JdbcClient jdbc;
        private final ArticleHead.Query heads;
        private final SectionMenu.Query menus;

        Query(JdbcClient jdbc, ArticleHead.Query heads, SectionMenu.Query menus) {
            this.jdbc = jdbc;
            this.heads = heads;
            this.menus = menus;
        }

        PlacePage find(Actor actor, ArticleId id) {
            var head = heads.own(id, actor);
            var found = jdbc.sql("""
                    select c.* from article a cross join lateral (%s) c where a.id = :id
                     order by c.chosen desc nulls last, c.id desc limit :most
                    """.formatted(CHOICES)).param("id", id.value()).param("most", MOST)
                    .query((row, _) -> new Found(Rows.text(row, "kind"), new Choice(row.getObject("id", UUID.class),
                            Rows.translated(row, "name"), row.getBoolean("chosen"))))
                    .list();
            return new PlacePage(head, menus.of(actor.forEditing()), of("edition", found), of("partnership", found),
                    of("gathering", found), Typed.with(Map.of("section", head.section())));
        }

        private static List<Choice> of(String kind, List<Found> found) {
            return found.stream().filter(it -> it.kind().equals(kind)).map(Found::choice).toList();
        }
    }
}
