package org.tandem.article;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Letters;

/** What articles' addresses end in, in all languages. One that the public may have seen leads to its article for ever. */
@Component
class Addresses {

    private static final String OTHERWISE = "article";

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first free one that a title gives; one that the article has already is free for it. */
    String of(ArticleId article, String title, Instant now) {
        return Letters.freeSlug(title, OTHERWISE, slug -> !claims(article, slug, now));
    }

    /** Whether a title gave it, and nobody chose another. */
    static boolean isOf(String slug, String title) {
        return Letters.isSlugOf(slug, title, OTHERWISE);
    }

    /** @throws BrokenRule where it is no address, or another article's */
    String exactly(ArticleId article, String wanted, Instant now) {
        var slug = Letters.slug(wanted, "");
        if (slug.isEmpty()) throw new BrokenRule("article.address.no-letters");
        if (!claims(article, slug, now)) throw new BrokenRule("article.address.taken", slug);
        return slug;
    }

    /** Lets go of what no text has any more, as long as nobody can have seen it. */
    void tidy(ArticleId article) {
        jdbc.sql("""
                delete from article_address d
                 where d.article = ?
                   and not exists (select from article_text t where t.slug = d.slug)
                   and exists (select from article a where a.id = d.article and a.public_from is null)
                """).param(article.value()).update();
    }

    private boolean claims(ArticleId article, String slug, Instant now) {
        jdbc.sql("insert into article_address (slug, article, since) values (?, ?, ?) on conflict (slug) do nothing")
                .params(slug, article.value(), Timestamp.from(now)).update();
        return jdbc.sql("select article = ? from article_address where slug = ?").params(article.value(), slug)
                .query(Boolean.class).optional().orElse(false);
    }
}
