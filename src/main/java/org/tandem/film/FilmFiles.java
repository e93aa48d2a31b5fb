package org.tandem.film;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;

/** Which file a film has, for those who may see it at this moment. */
@Component
class FilmFiles {

    record Kept(UUID key, String mediaType, long bytes, String sha256, boolean isPublic, boolean sample) {}

    private final JdbcClient jdbc;
    private final FilmAccess access;

    FilmFiles(JdbcClient jdbc, FilmAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    Optional<Kept> find(FilmId film, @Nullable Actor actor) {
        return jdbc.sql("select x.key, x.media_type, x.bytes, x.sha256, f.sample or e.sample as sample, " + Accompaniment.PUBLIC + """
                  from film f join edition e on e.id = f.edition join initiative i on i.id = e.initiative
                  join film_file x on x.film = f.id
                 where f.id = :film and
                """ + FilmAccess.SEEN).params(access.seat(actor)).param("film", film.value())
                .query((row, _) -> new Kept(row.getObject("key", UUID.class), row.getString("media_type"), row.getLong("bytes"),
                        row.getString("sha256"), row.getBoolean("public"), row.getBoolean("sample")))
                .optional();
    }
}
