package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses, without their language, of all that search engines may find: public, and not sample data. */
@Component
class PublicPages {

    /** What one site map may hold, in three languages each. */
    private static final int MOST = 50_000 / 3;

    private final JdbcClient jdbc;

    private final Clock clock;

    PublicPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> all() {
        return jdbc.sql("""
                with shown as (
                    select v.slug, v.edition, b.slug as business, s.slug as social, b.sample as made_up_business, s.sample as made_up_social
                      from public_partnership v
                      join edition e on e.id = v.edition and not e.sample
                      join organisation b on b.id = v.business
                      join organisation s on s.id = v.social
                     where not v.sample
                )
                select '' as page where not exists (select from edition where published and sample)
                union all select '/editions' where not exists (select from edition where published and sample)
                union all select '/map' where exists (select from shown) and not exists (select from edition where published and sample)
                union all select '/editions/' || slug from edition where published and not sample
                union all select '/editions/' || slug || '/press' from edition where published and not sample
                union all select '/films/' || f.slug from public_film(:now) f join edition e on e.id = f.edition
                           where not f.sample and not e.sample
                union all select distinct '/editions/' || e.slug || '/partnerships' from edition e join shown on shown.edition = e.id
                union all select '/partnerships/' || slug from shown
                union all select '/organisations/' || business from shown where not made_up_business
                union select '/organisations/' || social from shown where not made_up_social
                union all select '/gatherings/' || g.slug from gathering g join edition e on e.id = g.edition
                           where g.state <> 'PLANNED' and g.admission = 'PUBLIC' and e.published and not g.sample and not e.sample
                union all select '/articles/' || t.slug from public_article(:now) a
                           cross join lateral article_text_in(a.id, 'PL') t where not a.sample
                union all select case kind when 'PROJECT' then '/projects/' else '/publications/' end || slug from work
                           where public and not sample
                union all select '/pages/' || slug from page where shown and original is not null and not sample
                order by page
                limit :most
                """).param("most", MOST).param("now", Timestamp.from(clock.instant())).query(String.class).list().stream()
                .map(Objects::requireNonNull).toList();
    }
}
