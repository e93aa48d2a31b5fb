package org.tandem.gathering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.credit.ShownCredits;

/**
 * The versions of what a visitor's pages of gatherings show, in one statement that reads none of its texts. What other modules add
 * tells its versions by itself.
 */
@Component
class GatheringVersions {

    /** Of one: its row, and whether it has begun and is over. */
    private static final String ROW = "concat_ws('.', g.xmin, e.xmin, i.xmin, h.xmin, g.starts_at <= :now, g.ends_at < :now)";

    private static final String SEEN = """
              from gathering g
              join edition e on e.id = g.edition
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where g.state <> 'PLANNED' and e.published and g.admission = 'PUBLIC'
            """;

    private static final String AGENDA = """
            (select string_agg(concat_ws('.', a.id, a.xmin, v.id, s.xmin, b.xmin,
                                         (select string_agg(k.xmin::text, '.' order by k.position) from speaker k where k.agenda_item = a.id)),
                               ',' order by a.position)
               from agenda_item a
               left join public_partnership v on v.id = a.partnership
               left join organisation s on s.id = v.social
               left join organisation b on b.id = v.business
              where a.gathering = g.id)
            """;

    private static final String FIGURES = """
            (select count(distinct a.partnership) from agenda_item a join gathering o on o.id = a.gathering
              where o.edition = g.edition and o.state <> 'CANCELLED'),
            (select count(*) from partnership p where p.edition = g.edition and p.state <> 'FORMING')
            """;

    private final String page;
    private final JdbcClient jdbc;
    private final Clock clock;

    GatheringVersions(ObjectProvider<Premieres> premieres, List<Addition> additions, JdbcClient jdbc, Clock clock) {
        var parts = new ArrayList<>(List.of(ROW, ShownCredits.VERSIONS, AGENDA, FIGURES));
        premieres.forEach(it -> parts.add(it.versions()));
        additions.forEach(it -> parts.add(it.versions()));
        this.page = "select concat_ws(' ', " + String.join(", ", parts) + ")" + SEEN + " and g.slug = :slug";
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> ofList() {
        return jdbc.sql("select concat('list ', (select string_agg(" + ROW + ", ',' order by g.id)" + SEEN + "))")
                .param("now", now()).query(String.class).optional();
    }

    /** Nothing where a visitor finds none. */
    Optional<String> of(String slug) {
        return jdbc.sql(page).param("now", now()).param("slug", slug).query(String.class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
