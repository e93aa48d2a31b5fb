package org.tandem.atlas;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The version of all that lies on the map, in one statement that reads none of its texts: PostgreSQL's own of each row. */
@Component
class MapVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    MapVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> all() {
        return jdbc.sql("""
                select concat_ws(' ',
                       (select md5(string_agg(concat_ws('.', p.xmin, b.xmin, s.xmin), ',' order by p.id))
                          from public_partnership v
                          join partnership p on p.id = v.id
                          join organisation b on b.id = v.business
                          join organisation s on s.id = v.social),
                       (select md5(string_agg(concat_ws('.', e.xmin, h.xmin, (cast(:now as timestamptz) at time zone h.time_zone)::date,
                                   (select string_agg(x.xmin::text, ',' order by x.kind) from phase x where x.edition = e.id),
                                   (select string_agg(t.xmin::text, ',' order by t.position) from theme t where t.edition = e.id)), ';' order by e.id))
                          from edition e
                          join initiative i on i.id = e.initiative
                          join house h on h.id = i.house
                         where e.published),
                       (select md5(string_agg(concat_ws('.', g.xmin,
                                   (select string_agg(a.xmin::text, ',' order by a.id) from agenda_item a where a.gathering = g.id)), ';' order by g.id))
                          from gathering g
                         where g.state <> 'PLANNED' and g.admission = 'PUBLIC'))
                """).param("now", Timestamp.from(clock.instant())).query(String.class).optional();
    }
}
