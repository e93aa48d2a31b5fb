package org.tandem.page;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Letters;

/** What pages' addresses end in. One that the public may have seen leads to its page for ever. */
@Component
class Addresses {

    private static final String OTHERWISE = "page";

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first free one that a title gives; one that the page has already is free for it. */
    String of(PageId page, String title, Instant now) {
        return Letters.freeSlug(title, OTHERWISE, slug -> !claims(page, slug, now));
    }

    /** Whether a title gave it, and nobody chose another. */
    static boolean isOf(String slug, String title) {
        return Letters.isSlugOf(slug, title, OTHERWISE);
    }

    /** @throws BrokenRule where it is no address, or another page's */
    String exactly(PageId page, String wanted, Instant now) {
        var slug = Letters.slug(wanted, "");
        if (slug.isEmpty()) throw new BrokenRule("page.address.no-letters");
        if (!claims(page, slug, now)) throw new BrokenRule("page.address.taken", slug);
        return slug;
    }

    /** Lets go of what the page has no more, as long as nobody can have seen it. */
    void tidy(PageId page) {
        jdbc.sql("""
                delete from page_address d
                 where d.page = ? and exists (select from page p where p.id = d.page and not p.was_public and p.slug <> d.slug)
                """).param(page.value()).update();
    }

    private boolean claims(PageId page, String slug, Instant now) {
        jdbc.sql("insert into page_address (slug, page, since) values (?, ?, ?) on conflict (slug) do nothing")
                .params(slug, page.value(), Timestamp.from(now)).update();
        return jdbc.sql("select page = ? from page_address where slug = ?").params(page.value(), slug).query(Boolean.class)
                .optional().orElse(false);
    }
}
