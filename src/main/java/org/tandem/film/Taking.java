package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.film.FilmEvent.FileArrived;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** A film gets the file that somebody has sent; the one before it goes. */
@Service
@Transactional
class Taking {

    /** A file whose bytes are all here, and who sent it. */
    record Arrived(UUID upload, FilmId film, EditionId edition, Actor sender, String mediaType, long bytes) {}

    private final FilmAccess access;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Taking(FilmAccess access, AuditTrail trail, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void take(Actor actor, FilmId film, Received file) {
        access.expectOwn(actor, film);
        record(actor, film, edition(film), file);
    }

    /** All of it is here: it is read through and stored afterwards, so that its sender need not wait for that. */
    void arrive(UUID upload, FilmId film, String mediaType) {
        jdbc.sql(
                "update film_upload set arrived_at = :now, media_type = :type, got = bytes where id = :id and arrived_at is null")
                .param("now", now()).param("type", mediaType).param("id", upload).update();
        events.publishEvent(new FileArrived(upload, film, edition(film), clock.instant()));
    }

    /** Nothing where it was taken already: the message may come twice. */
    Optional<Arrived> arrived(UUID upload) {
        return jdbc.sql("""
                select u.id, u.film, f.edition, u.person, u.house, u.media_type, u.bytes
                  from film_upload u join film f on f.id = u.film where u.id = ? and u.arrived_at is not null
                """).param(upload).query((row, _) -> new Arrived(upload, FilmId.of(row.getString("film")),
                EditionId.of(row.getString("edition")),
                sender(row.getObject("person", UUID.class), row.getObject("house", UUID.class)),
                row.getString("media_type"), row.getLong("bytes"))).optional();
    }

    /** She was asked for her right to it with each part that she sent. */
    void take(Arrived arrived, Received file) {
        if (jdbc.sql("delete from film_upload where id = ?").param(arrived.upload()).update() == 0) return;
        record(arrived.sender(), arrived.film(), arrived.edition(), file);
    }

    /** One that was public by its address alone waits, now that it has a file, until that has its subtitles. */
    private void expectSubtitles(Actor actor, FilmId film, EditionId edition) {
        var waits = jdbc.sql("""
                update film set state = 'PREPARED', version = version + 1
                 where id = :film and state = 'PUBLISHED' and (select count(*) from film_subtitles s where s.film = film.id) < 3
                """).param("film", film.value()).update();
        if (waits == 1) trail.record(actor, "film.withdraw", film.value(), edition.value(), Map.of("subtitles", "missing"));
    }

    private void record(Actor actor, FilmId film, EditionId edition, Received file) {
        expectSubtitles(actor, film, edition);
        jdbc.sql("""
                insert into film_file (film, key, media_type, bytes, sha256, since) values (:film, :key, :type, :bytes, :sha256, :now)
                on conflict (film) do update set key = excluded.key, media_type = excluded.media_type, bytes = excluded.bytes,
                       sha256 = excluded.sha256, since = excluded.since
                """)
                .param("film", film.value()).param("key", file.key()).param("type", file.mediaType())
                .param("bytes", file.bytes()).param("sha256", file.sha256()).param("now", now()).update();
        trail.record(actor, "film.take", film.value(), edition.value(),
                Map.of("bytes", file.bytes(), "type", file.mediaType(), "sha256", file.sha256()));
    }

    private EditionId edition(FilmId film) {
        return jdbc.sql("select edition from film where id = ?").param(film.value())
                .query((row, _) -> EditionId.of(row.getString("edition"))).optional().orElseThrow(() -> new NotFound(film));
    }

    private static Actor sender(UUID person, @Nullable UUID house) {
        return new Actor(new PersonId(person), null, house == null ? null : new HouseId(house),
                house == null ? Set.of() : Set.of(Role.COORDINATOR));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
