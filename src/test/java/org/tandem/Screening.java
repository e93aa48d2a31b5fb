package org.tandem;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A film whose premiere was at a gathering of two days ago, and which everybody can see: put straight into the tables. */
public final class Screening {

    private Screening() {}

    public static String of(UUID edition, JdbcClient jdbc) {
        var film = UUID.randomUUID();
        jdbc.sql("""
                insert into film (id, edition, slug, title_pl, link, state, begun_at, version)
                values (:film, :edition, 'film-' || :film, 'Film', 'https://example.org/film', 'PREPARED', now(), 0)
                """).param("film", film).param("edition", edition).update();
        jdbc.sql("""
                insert into film_poster (film, bytes, preview, width, height, sha256, since) values (?, 'x', 'x', 1, 1, repeat('0', 64), now())
                """).param(film).update();
        jdbc.sql("insert into picture (thing, kind, edition, nobody, said_at) values (?, 'FILM', ?, true, now())")
                .params(film, edition).update();
        jdbc.sql("""
                with meeting as (
                    insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place_pl, languages, state, changed_at, version)
                    values (gen_random_uuid(), :edition, 'premiera-' || :film, 'CONFERENCE', 'PUBLIC', 'Premiera', now() - interval '2 days',
                            now() - interval '1 day', 'Europe/Warsaw', 'Katowice', '{PL}', 'PUBLISHED', now(), 0) returning id)
                insert into agenda_item (id, gathering, position, kind, title_pl, minutes)
                select gen_random_uuid(), id, 1, 'PREMIERE', 'Premiera', 10 from meeting returning id
                """).param("edition", edition).param("film", film).query(UUID.class).list()
                .forEach(item -> jdbc.sql("update film set premiere = ?, state = 'PUBLISHED' where id = ?").params(item, film)
                        .update());
        return film.toString();
    }
}
