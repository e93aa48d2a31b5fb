package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ShownArticles;
import org.tandem.shared.Language;

/** The versions of what the pages of articles and sections show, as {@link Versions} has them of the others; old addresses have none. */
@Component
class ArticleVersions {

    /** All sections of a house {@code h}: the menu, and the way up. */
    private static final String TREE = "(select md5(string_agg(concat_ws('.', s.id, s.xmin), ',' order by s.id)) from section s where s.house = h.id)";

    /** What leads on from an article {@code a}, and what its edition {@code e} is credited with today. */
    private static final String RELATED = """
            (select string_agg(concat_ws('.', p.id, p.xmin), ',' order by p.id)
               from article_partnership r join partnership p on p.id = r.partnership join public_partnership v on v.id = p.id
              where r.article = a.id),
            (select string_agg(concat_ws('.', g.id, g.xmin, o.published), ',' order by g.id)
               from article_gathering r join gathering g on g.id = r.gathering join edition o on o.id = g.edition where r.article = a.id),
            (select string_agg(concat_ws('.', r.language, p.id, p.version), ',' order by r.language, p.id)
               from article_picture r join shown_library_picture p on p.id = r.picture where r.article = a.id),
            (select max(x.closes_on) from phase x where x.edition = a.edition),
            (select concat_ws('.', e.xmin, (cast(:now as timestamptz) at time zone h.time_zone)::date,
                    (select md5(string_agg(concat_ws('.', c.xmin, l.xmin), ',' order by c.id, l.ground))
                       from credit c left join credit_logo l on l.credit = c.id where c.edition = e.id))
               from edition e where e.id = a.edition)
            """;

    /** What a house {@code h} shows beside them. */
    private static final String BESIDE = Versions.BENEFIT
            + "(cast(:now as timestamptz) at time zone h.time_zone)::date, "
            + Versions.WORKS.formatted("h.id");

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> ofArticle(String slug, Language language) {
        return jdbc.sql("""
                select concat_ws(' ', a.id, a.version, h.xmin,
                       (select string_agg(concat_ws('.', x.language, x.number), ',' order by x.language) from article_text x where x.article = a.id),
                       %s, %s, %s)
                  from article_address d
                  join public_article(:now) a on a.id = d.article
                  join house h on h.id = a.house
                 cross join lateral article_text_in(a.id, :language) t
                 where d.slug = :slug and t.slug = :slug
                """.formatted(TREE, RELATED, BESIDE)).param("slug", slug).param("language", language.name()).param("now", now())
                .query(String.class).optional();
    }

    /** Of the articles about an edition, and of the edition itself. */
    Optional<String> ofEdition(String slug, Language language) {
        return jdbc.sql("""
                select concat_ws(' ', e.xmin, i.xmin, h.xmin,
                       (select md5(string_agg(concat_ws('.', s.xmin, """ + ShownArticles.VERSION + """
                       ), ',' order by a.public_from desc, a.id desc))
                """ + ShownArticles.LATEST.formatted("and a.edition = e.id") + """
                       ))
                  from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                 where e.published and e.slug = :slug
                """).param("slug", slug).params(ShownArticles.places(ShownArticles.Key.START, ShownArticles.PAGE))
                .param("language", language.name()).param("now", now()).query(String.class).optional();
    }

    Optional<String> ofSection(String slug, Language language, ShownArticles.Key after) {
        return jdbc.sql("select concat_ws(' ', h.xmin, " + TREE + ", " + BESIDE + """
                , (select md5(string_agg(""" + ShownArticles.VERSION + """
                       , ',' order by a.public_from desc, a.id desc))
                """ + ShownArticles.LATEST.formatted("and a.section in " + ShownArticles.BRANCH.replace(":section", "n.id"))
                + ")) from section n join house h on h.id = n.house where n.slug = :slug").param("slug", slug)
                .params(ShownArticles.places(after, ShownArticles.PAGE)).param("language", language.name()).param("now", now())
                .query(String.class).optional();
    }

    Optional<String> ofAll(Language language, ShownArticles.Key after) {
        return jdbc.sql("""
                select concat_ws(' ', (select md5(string_agg(concat_ws('.', s.id, s.xmin), ',' order by s.id)) from section s),
                       (select md5(string_agg(""" + ShownArticles.VERSION + """
                       , ',' order by a.public_from desc, a.id desc))
                """ + ShownArticles.LATEST.formatted("") + "))").params(ShownArticles.places(after, ShownArticles.PAGE))
                .param("language", language.name()).param("now", now()).query(String.class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
