package org.tandem.page;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Letters;

/** What pages' addresses end in. One that a page has had leads to it for ever. */
@Component
class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first free one that a title gives. */
    String of(PageId page, String title, Instant now) {
        return Letters.freeSlug(title, "page", slug -> !claims(page, slug, now));
    }

    /** @throws BrokenRule where it is no address, or another page's */
    String exactly(PageId page, String wanted, Instant now) {
        var slug = Letters.slug(wanted, "");
        if (slug.isEmpty()) throw new BrokenRule("page.address.no-letters");
        if (!claims(page, slug, now)) throw new BrokenRule("page.address.taken", slug);
        return slug;
    }

    private boolean claims(PageId page, String slug, Instant now) {
        jdbc.sql("insert into page_address (slug, page, since) values (?, ?, ?) on conflict (slug) do nothing")
                .params(slug, page.value(), Timestamp.from(now)).update();
        return jdbc.sql("select page = ? from page_address where slug = ?").params(page.value(), slug).query(Boolean.class)
                .single();
    }
}
