package org.tandem.embed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * What a card says of a thing.
 *
 * @param kind as in the address of its page: {@code partnerships}
 * @param below a partnership's parties, a gathering's day and place, a film's edition
 * @param picture its address, for a film with a poster
 */
@NamedInterface("pages")
public record Card(String kind, String slug, Translated title, Translated about, Translated below, @Nullable String picture,
        boolean sample) {

    public String path(String language) {
        return "/" + language + "/" + kind + "/" + slug;
    }

    /** Reads only what is public at the moment. */
    @Component
    static class Query {

        private static final Map<String, String> KINDS = Map.of(
                "partnerships", """
                        select p.title_pl, p.title_de, p.title_en, p.summary_pl as about_pl, p.summary_de as about_de,
                               p.summary_en as about_en, concat_ws(' · ', b.name, s.name) as below_pl, null as below_de,
                               null as below_en, null as picture, p.sample or e.sample as sample
                          from public_partnership p
                          join edition e on e.id = p.edition
                          join organisation b on b.id = p.business
                          join organisation s on s.id = p.social
                         where p.slug = :slug and cast(:now as timestamptz) is not null
                        """,
                "gatherings", """
                        select g.title_pl, g.title_de, g.title_en, g.about_pl, g.about_de, g.about_en,
                               concat_ws(' · ', to_char(g.starts, 'FMDD.MM.YYYY, HH24:MI'), g.place_pl) as below_pl,
                               to_char(g.starts, 'FMDD.MM.YYYY, HH24:MI') || ' · ' || g.place_de as below_de,
                               to_char(g.starts, 'FMDD.MM.YYYY, HH24:MI') || ' · ' || g.place_en as below_en, null as picture, g.sample or e.sample as sample
                          from gathering g join edition e on e.id = g.edition
                         where g.slug = :slug and g.state = 'PUBLISHED' and g.admission = 'PUBLIC' and e.published
                           and cast(:now as timestamptz) is not null
                        """,
                "films", """
                        select f.title_pl, f.title_de, f.title_en, f.about_pl, f.about_de, f.about_en, e.name_pl as below_pl,
                               e.name_de as below_de, e.name_en as below_en,
                               (select '/films/' || f.id || '/poster' from film_poster x where x.film = f.id) as picture,
                               f.sample or e.sample as sample
                          from public_film(:now) f join edition e on e.id = f.edition where f.slug = :slug
                        """,
                "articles", """
                        select max(t.title) filter (where t.language = 'PL') as title_pl, max(t.title) filter (where t.language = 'DE') as title_de,
                               max(t.title) filter (where t.language = 'EN') as title_en, max(t.lead) filter (where t.language = 'PL') as about_pl,
                               max(t.lead) filter (where t.language = 'DE') as about_de, max(t.lead) filter (where t.language = 'EN') as about_en,
                               s.name_pl as below_pl, s.name_de as below_de, s.name_en as below_en, null as picture, a.sample
                          from article_address d join public_article(:now) a on a.id = d.article
                          join shown_article_text t on t.article = a.id
                          join section s on s.id = a.section
                         where d.slug = :slug
                         group by a.id, a.sample, s.id
                        """,
                "publications", work("PUBLICATION"),
                "projects", work("PROJECT"));

        private static String work(String kind) {
            return """
                    select w.title_pl, w.title_de, w.title_en, w.about_pl, w.about_de, w.about_en, w.makers as below_pl,
                           null as below_de, null as below_en,
                           (select '/pictures/' || s.id || '/480.webp' from shown_library_picture s where s.id = w.picture) as picture, w.sample
                      from work w
                     where w.slug = :slug and w.public and w.kind = '%s' and cast(:now as timestamptz) is not null
                    """.formatted(kind);
        }

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** @throws NotFound for what has no card, or is not public at the moment */
        Card find(String kind, String slug) {
            if (!KINDS.containsKey(kind)) throw new NotFound(kind);
            return jdbc.sql(Objects.requireNonNull(KINDS.get(kind))).param("slug", slug)
                    .param("now", Timestamp.from(clock.instant())).query((row, _) -> card(row, kind, slug)).optional()
                    .orElseThrow(() -> new NotFound(slug));
        }

        private static Card card(ResultSet row, String kind, String slug) throws SQLException {
            return new Card(kind, slug, Rows.translated(row, "title"), Rows.translated(row, "about"),
                    Rows.translated(row, "below"), row.getString("picture"), row.getBoolean("sample"));
        }
    }
}
