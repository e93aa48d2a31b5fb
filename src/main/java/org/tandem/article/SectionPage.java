package org.tandem.article;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.article.section.SectionId;
import org.tandem.article.section.SectionMenu;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A section with its house's menu and its articles, those of the sections below it included; or all articles, of every section. */
@NamedInterface("pages")
public record SectionPage(@Nullable Section section, @Nullable HouseSign house, SectionMenu menu, Slice<ArticleCard> articles) {

    /** @param path the sections above it, from the top of the tree down */
    @NamedInterface("pages")
    public record Section(SectionId id, String slug, Translated name, List<Linked> path) {}

    /** The address of this list, in a language. */
    public String address(Language language) {
        return "/" + language.code() + (section == null ? "/articles" : "/sections/" + section.slug());
    }

    public @Nullable String next(Language language) {
        return articles.next() == null ? null : address(language) + "?after=" + articles.next();
    }

    public boolean isAt(SectionMenu.Item item) {
        return section != null && item.id().equals(section.id());
    }

    public boolean isSample() {
        return articles.rows().stream().anyMatch(ArticleCard::sample);
    }

    /** Reads it. */
    @Component
    public static class Query {

        private record Found(Section section, HouseSign house) {}

        private final JdbcClient jdbc;
        private final SectionMenu.Query menus;
        private final ShownArticles articles;

        Query(JdbcClient jdbc, SectionMenu.Query menus, ShownArticles articles) {
            this.jdbc = jdbc;
            this.menus = menus;
            this.articles = articles;
        }

        /**
         * @param slug any that the section has ever had: the page says which is its own
         * @throws NotFound where there is none
         */
        public SectionPage find(String slug, Language language, ShownArticles.Key after) {
            var found = read(slug);
            return new SectionPage(found.section(), found.house(), menus.of(found.house().id()),
                    articles.of(found.section().id(), language, after, ShownArticles.PAGE));
        }

        /** The latest of all sections. */
        public SectionPage all(Language language, ShownArticles.Key after) {
            return new SectionPage(null, null, menus.all(), articles.latest(language, after, ShownArticles.PAGE));
        }

        private Found read(String slug) {
            return jdbc.sql("""
                    select s.id, s.slug, s.name_pl, s.name_de, s.name_en,
                           (with recursive above as (
                                select p.*, 0 as height from section p where p.id = s.parent
                                union all
                                select p.*, w.height + 1 from section p join above w on p.id = w.parent)
                            select array_agg(array[w.slug, w.name_pl, w.name_de, w.name_en] order by w.height desc) from above w) as path,
                    """ + HouseSign.COLUMNS + """
                      from section_address d
                      join section s on s.id = d.section
                      join house h on h.id = s.house
                     where d.slug = ?
                    """).param(slug)
                    .query((row, _) -> new Found(new Section(new SectionId(row.getObject("id", UUID.class)),
                            Rows.text(row, "slug"), Rows.translated(row, "name"), Linked.of(row.getArray("path"))),
                            HouseSign.of(row)))
                    .optional().orElseThrow(() -> new NotFound(slug));
        }
    }
}
