package org.tandem.film;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.film.store.UploadPlace;
import org.tandem.shared.Actor;
import org.tandem.shared.PersonId;

/** Files that come in parts, each taken up where the one before ended (tus.io): on the disk as long as they are on their way. */
@Component
class Uploads {

    static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    /** Of one film, so that nobody fills the disk with what is never finished. */
    static final int MOST_UNFINISHED = 3;
    /** So long an unfinished one waits to be taken up again. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private final TusFileUploadService tus;
    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(UploadPlace place, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        tus = new TusFileUploadService().withUploadUri("/films/[0-9a-f-]{36}/uploads").withStoragePath(place.path().toString())
                .withMaxUploadSize(MOST_BYTES).withUploadExpirationPeriod(PATIENCE.toMillis())
                .disableTusExtension("concatenation");
    }

    boolean hasRoom(FilmId film) {
        return jdbc.sql("select count(*) from film_upload where film = ? and arrived_at is null").param(film.value())
                .query(Integer.class).single() < MOST_UNFINISHED;
    }

    void begin(Actor actor, FilmId film, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tus.process(request, response, owner(film, actor.someone()));
        var place = response.getHeader("Location");
        if (response.getStatus() != HttpServletResponse.SC_CREATED || place == null) return;
        jdbc.sql("""
                insert into film_upload (id, film, person, house, bytes, begun_at, touched_at)
                values (:id, :film, :person, :house, :bytes, :now, :now)
                """)
                .param("id", UUID.fromString(place.substring(place.lastIndexOf('/') + 1))).param("film", film.value())
                .param("person", actor.someone().value())
                .param("house", actor.isCoordinator() && actor.house() != null ? actor.house().value() : null)
                .param("bytes", Long.parseLong(request.getHeader("Upload-Length"))).param("now", now()).update();
    }

    /** Whether she has begun it, and it has not arrived yet. */
    boolean isUnderWay(UUID upload, FilmId film, Actor actor) {
        return jdbc.sql("select exists (select from film_upload where id = ? and film = ? and person = ? and arrived_at is null)")
                .params(upload, film.value(), actor.someone().value()).query(Boolean.class).single();
    }

    /** One part, or the question how much is here; says how much is here afterwards. */
    long goOn(Actor actor, FilmId film, UUID upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        tus.process(new PartRequest(request), response, owner(film, actor.someone()));
        var got = got(film, upload, actor.someone());
        jdbc.sql("update film_upload set got = ?, touched_at = ? where id = ?").params(got, now(), upload).update();
        return got;
    }

    /** The beginning of what is here, once it tells what kind of file it is. */
    Optional<byte[]> head(Actor actor, FilmId film, UUID upload, long got) throws IOException {
        if (got < FilmType.HEAD && got < bytes(upload)) return Optional.empty();
        try (var content = content(film, upload, actor.someone())) {
            return Optional.of(content.readNBytes(FilmType.HEAD));
        }
    }

    boolean isWhole(UUID upload, long got) {
        return got == bytes(upload);
    }

    void drop(Actor actor, FilmId film, UUID upload) throws IOException {
        jdbc.sql("delete from film_upload where id = ?").param(upload).update();
        forget(film, upload, actor.someone());
    }

    InputStream content(Taking.Arrived arrived) throws IOException {
        return content(arrived.film(), arrived.upload(), arrived.sender().someone());
    }

    /** Its bytes are elsewhere now. */
    void forget(Taking.Arrived arrived) throws IOException {
        forget(arrived.film(), arrived.upload(), arrived.sender().someone());
    }

    /** Lets go what nobody has taken up again. */
    void tidy() throws IOException {
        jdbc.sql("delete from film_upload where arrived_at is null and touched_at < ?")
                .param(Timestamp.from(clock.instant().minus(PATIENCE))).update();
        tus.cleanup();
    }

    private long got(FilmId film, UUID upload, PersonId person) throws IOException {
        try {
            var info = tus.getUploadInfo(address(film, upload), owner(film, person));
            return info == null ? 0 : info.getOffset();
        } catch (TusException e) {
            throw new IOException(e);
        }
    }

    private InputStream content(FilmId film, UUID upload, PersonId person) throws IOException {
        try {
            return tus.getUploadedBytes(address(film, upload), owner(film, person));
        } catch (TusException e) {
            throw new IOException(e);
        }
    }

    private void forget(FilmId film, UUID upload, PersonId person) throws IOException {
        try {
            tus.deleteUpload(address(film, upload), owner(film, person));
        } catch (TusException e) {
            throw new IOException(e);
        }
    }

    private long bytes(UUID upload) {
        return jdbc.sql("select bytes from film_upload where id = ?").param(upload).query(Long.class).single();
    }

    private static String address(FilmId film, UUID upload) {
        return "/films/" + film + "/uploads/" + upload;
    }

    /** Another one does not find it, even of the same film. */
    private static String owner(FilmId film, PersonId person) {
        return film + ":" + person;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
