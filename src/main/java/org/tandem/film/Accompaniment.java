package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Photo;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** A film's poster and its subtitles, as they are kept and served. */
@Component
class Accompaniment {

    /** Something small that belongs to a film, with what tells it apart from the one before it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its digest; copying would only cost memory
    record Kept(byte[] content, String sha256, boolean isPublic) {}

    private static final String OF_FILM = """
              from film f join edition e on e.id = f.edition join initiative i on i.id = e.initiative
              join %s x on x.film = f.id
             where f.id = :film and %s
            """;

    private final JdbcClient jdbc;
    private final FilmAccess access;
    private final Clock clock;

    Accompaniment(JdbcClient jdbc, FilmAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    boolean hasFile(FilmId film) {
        return jdbc.sql("select exists (select from film_file where film = ?)").param(film.value()).query(Boolean.class).single();
    }

    void keepPoster(FilmId film, Photo photo) {
        jdbc.sql("""
                insert into film_poster (film, bytes, preview, width, height, sha256, since)
                values (:film, :bytes, :preview, :width, :height, :sha256, :since)
                on conflict (film) do update set bytes = excluded.bytes, preview = excluded.preview, width = excluded.width,
                       height = excluded.height, sha256 = excluded.sha256, since = excluded.since
                """)
                .param("film", film.value()).param("bytes", photo.bytes()).param("preview", photo.preview())
                .param("width", photo.width()).param("height", photo.height()).param("sha256", photo.sha256())
                .param("since", Timestamp.from(clock.instant())).update();
    }

    void keepSubtitles(FilmId film, Language language, Subtitles subtitles) {
        jdbc.sql("""
                insert into film_subtitles (film, language, content, cues, sha256, since)
                values (:film, :language, :content, :cues, :sha256, :since)
                on conflict (film, language) do update set content = excluded.content, cues = excluded.cues,
                       sha256 = excluded.sha256, since = excluded.since
                """)
                .param("film", film.value()).param("language", language.name()).param("content", subtitles.content())
                .param("cues", subtitles.cues()).param("sha256", subtitles.sha256())
                .param("since", Timestamp.from(clock.instant())).update();
    }

    /** As large as it is shown over the film, or as small as in a list. */
    Optional<Kept> poster(FilmId film, @Nullable Actor actor, boolean small) {
        return jdbc.sql("select x." + (small ? "preview" : "bytes") + " as content, x.sha256, " + PUBLIC
                + OF_FILM.formatted("film_poster", FilmAccess.SEEN)).params(access.seat(actor)).param("film", film.value())
                .query((row, _) -> new Kept(row.getBytes("content"), row.getString("sha256"), row.getBoolean("public")))
                .optional();
    }

    Optional<Kept> subtitles(FilmId film, Language language, @Nullable Actor actor) {
        return jdbc.sql("select convert_to(x.content, 'UTF8') as content, x.sha256, " + PUBLIC
                + OF_FILM.formatted("film_subtitles", FilmAccess.SEEN) + " and x.language = :language")
                .params(access.seat(actor)).param("film", film.value()).param("language", language.name())
                .query((row, _) -> new Kept(row.getBytes("content"), row.getString("sha256"), row.getBoolean("public")))
                .optional();
    }

    /** Whether anybody may keep a copy on the way. */
    static final String PUBLIC = "exists (select from public_film(:now) v where v.id = f.id) as public ";
}
