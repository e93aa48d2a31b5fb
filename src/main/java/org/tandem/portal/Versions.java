package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of what a public page shows, in one statement that reads none of its texts. A row's version is PostgreSQL's own
 * ({@code xmin}), which changes with every change, whoever makes it; too wide a reading costs a rendering, too narrow a one would
 * show what is no more. What the public does not find has none.
 */
@Component
class Versions {

    /** The edition's credits: their days are told by today, which stands beside them. */
    private static final String CREDITS = """
            (cast(:now as timestamptz) at time zone h.time_zone)::date,
            (select md5(string_agg(concat_ws('.', c.xmin, l.xmin), ',' order by c.id, l.ground))
               from credit c left join credit_logo l on l.credit = c.id where c.edition = e.id),
            """;

    /** Of an edition: its frame, its figures, its days, its partnerships with their parties, consented to or not. */
    private static final String EDITION = """
            select concat_ws(' ', e.slug, e.xmin, i.xmin, h.xmin,
            """ + CREDITS + """
                   (select string_agg(x.xmin::text, ',' order by x.kind) from phase x where x.edition = e.id),
                   (select string_agg(x.xmin::text, ',' order by x.position) from component x where x.edition = e.id),
                   (select string_agg(x.xmin::text, ',' order by x.position) from theme x where x.edition = e.id),
                   (select string_agg(p.side || p.n, ',' order by p.side)
                      from (select side, count(*) as n from participation where edition = e.id and state = 'QUALIFIED' group by side) p),
                   (select count(*) from negotiation n where n.edition = e.id and n.state = 'OPEN'),
                   (select md5(string_agg(concat_ws('.', p.xmin, b.xmin, s.xmin), ',' order by p.id))
                      from partnership p
                      join organisation b on b.id = p.business
                      join organisation s on s.id = p.social
                     where p.edition = e.id))
              from edition e
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where e.published
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of all published editions, for their list. */
    Optional<String> ofEditions() {
        return jdbc.sql("select string_agg(version, ';' order by version) from (%s) as each (version)".formatted(EDITION))
                .param("now", now()).query(String.class).optional();
    }

    /** Of the edition that {@link Editions#current} finds. */
    Optional<String> ofCurrent() {
        return jdbc.sql(EDITION + Editions.CURRENT_FIRST).param("now", now()).query(String.class).optional();
    }

    Optional<String> ofEdition(String slug) {
        return jdbc.sql(EDITION + " and e.slug = :slug").param("now", now()).param("slug", slug).query(String.class).optional();
    }

    Optional<String> ofPartnership(String slug) {
        return jdbc.sql("""
                select concat_ws(' ', p.xmin, e.xmin, i.xmin, h.xmin, b.xmin, s.xmin, t.xmin,
                """ + CREDITS + """
                       (select string_agg(a.area, ',' order by a.area) from partnership_area a where a.partnership = p.id))
                  from partnership p
                  join public_partnership v on v.id = p.id
                  join edition e on e.id = p.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  join organisation b on b.id = p.business
                  join organisation s on s.id = p.social
                  left join theme t on t.id = p.theme
                 where p.slug = :slug
                """).param("now", now()).param("slug", slug).query(String.class).optional();
    }

    Optional<String> ofOrganisation(String slug) {
        return jdbc.sql("""
                select concat_ws(' ', o.xmin,
                       (select string_agg(concat_ws('.', p.xmin, e.xmin), ',' order by p.id)
                          from participation p join edition e on e.id = p.edition where p.organisation = o.id),
                       (select string_agg(concat_ws('.', p.xmin, e.xmin, b.xmin, s.xmin, t.xmin), ',' order by p.id)
                          from partnership p
                          join edition e on e.id = p.edition
                          join organisation b on b.id = p.business
                          join organisation s on s.id = p.social
                          left join theme t on t.id = p.theme
                         where o.id in (p.business, p.social)))
                  from organisation o
                 where o.slug = ?
                   and exists (select from participation p join edition e on e.id = p.edition and e.published
                                where p.organisation = o.id and p.state = 'QUALIFIED')
                """).param(slug).query(String.class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
