package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;

/** The addresses of all that search engines may find: public, and not sample data. */
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

    /** What stands behind the language in the address of a page, in each of them. */
    record Found(String pl, String de, String en) {

        String in(Language language) {
            return switch (language) {
                case PL -> pl;
                case DE -> de;
                case EN -> en;
            };
        }
    }

    List<Found> all() {
        return jdbc.sql("""
                with recursive shown as (
                    select v.slug, v.edition, b.slug as business, s.slug as social, b.sample as made_up_business, s.sample as made_up_social
                      from public_partnership v
                      join edition e on e.id = v.edition and not e.sample
                      join organisation b on b.id = v.business
                      join organisation s on s.id = v.social
                     where not v.sample
                ), told as (
                    select distinct a.section as id from public_article(:now) a where not a.sample
                    union select s.parent from told t join section s on s.id = t.id where s.parent is not null
                ), page_of (page) as (
                select '' where not exists (select from edition where published and sample)
                union all select '/editions' where not exists (select from edition where published and sample)
                union all select '/map' where exists (select from shown) and not exists (select from edition where published and sample)
                union all select '/editions/' || slug from edition where published and not sample
                union select '/houses/' || h.slug from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                       where e.published and not e.sample
                union all select '/editions/' || slug || '/press' from edition where published and not sample
                union all select '/films/' || f.slug from public_film(:now) f join edition e on e.id = f.edition
                           where not f.sample and not e.sample
                union all select distinct '/editions/' || e.slug || '/partnerships' from edition e join shown on shown.edition = e.id
                union all select '/partnerships/' || slug from shown
                union all select '/organisations/' || business from shown where not made_up_business
                union select '/organisations/' || social from shown where not made_up_social
                union all select '/gatherings/' || g.slug from gathering g join edition e on e.id = g.edition
                           where g.state <> 'PLANNED' and g.admission = 'PUBLIC' and e.published and not g.sample and not e.sample
                union all select '/articles' where exists (select from told)
                union all select '/sections/' || s.slug from told join section s on s.id = told.id
                union all select '/films' where exists (select from public_film(:now) f join edition e on e.id = f.edition
                           where not f.sample and not e.sample)
                union all select distinct case kind when 'PROJECT' then '/projects' else '/publications' end from work where public and not sample
                union all select case kind when 'PROJECT' then '/projects/' else '/publications/' end || slug from work
                           where public and not sample
                union all select '/pages/' || slug from page where shown and original is not null and not sample
                )
                select page as pl, page as de, page as en from page_of
                union all select '/articles/' || (article_text_in(a.id, 'PL')).slug, '/articles/' || (article_text_in(a.id, 'DE')).slug,
                                 '/articles/' || (article_text_in(a.id, 'EN')).slug from public_article(:now) a where not a.sample
                order by pl
                limit :most
                """).param("most", MOST).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Found(Rows.text(row, "pl"), Rows.text(row, "de"), Rows.text(row, "en"))).list();
    }
}
