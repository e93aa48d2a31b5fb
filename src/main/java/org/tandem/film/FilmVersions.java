package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.consent.Named;
import org.tandem.credit.ShownCredits;

/** The versions of what the public pages of films show, in one statement; a film that is not public has none. */
@Component
class FilmVersions {

    private static final String ALL = """
            select concat('list ', (select string_agg(concat_ws('.', f.id, f.version, e.xmin, p.opens_at), ',' order by f.id)
              from public_film(:now) f
              join edition e on e.id = f.edition
              join film_premiere p on p.film = f.id))
            """;

    private static final String ONE = "select concat_ws(' ', f.id, f.version, e.xmin, i.xmin, h.xmin, g.xmin, p.opens_at, x.xmin, o.xmin,\n"
            + "(select string_agg(s.xmin::text, ',' order by s.language) from film_subtitles s where s.film = f.id),\n"
            + Named.VERSIONS + ", " + ShownCredits.VERSIONS + ")" + """
              from public_film(:now) f
              join edition e on e.id = f.edition
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
              join film_premiere p on p.film = f.id
              join gathering g on g.id = p.gathering
              left join film_file x on x.film = f.id
              left join film_poster o on o.film = f.id
             where f.slug = :slug
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FilmVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> ofAll() {
        return jdbc.sql(ALL).param("now", Timestamp.from(clock.instant())).query(String.class).optional();
    }

    Optional<String> of(String slug) {
        return jdbc.sql(ONE).param("now", Timestamp.from(clock.instant())).param("slug", slug).query(String.class).optional();
    }
}
