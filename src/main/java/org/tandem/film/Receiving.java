package org.tandem.film;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.util.UUID;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandem.film.FilmEvent.FileArrived;
import org.tandem.film.store.FilmStore;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Digest;

/** Brings the bytes of a film into the store, while no transaction waits for them, and then gives the film its file. */
@Component
public class Receiving {

    private final Taking taking;
    private final FilmAccess access;
    private final Uploads uploads;
    private final FilmStore store;

    Receiving(Taking taking, FilmAccess access, Uploads uploads, FilmStore store) {
        this.taking = taking;
        this.access = access;
        this.uploads = uploads;
        this.store = store;
    }

    /**
     * A file that comes whole, with a form.
     *
     * @throws BrokenRule {@code film.upload.empty}, {@code film.upload.not-a-film}
     */
    public void receive(Actor actor, FilmId film, InputStream content, long bytes) throws IOException {
        access.expectOwn(actor, film);
        if (bytes == 0) throw new BrokenRule("film.upload.empty");
        var head = content.readNBytes(FilmType.HEAD);
        var type = FilmType.of(head).orElseThrow(() -> new BrokenRule("film.upload.not-a-film"));
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        taking.take(actor, film, stored(UUID.randomUUID(), type, whole, bytes));
    }

    /** One that came in parts. Delivered twice, it is stored once. */
    @Async
    @TransactionalEventListener
    void on(FileArrived event) throws IOException {
        var arrived = taking.arrived(event.upload());
        if (arrived.isEmpty()) return;
        var it = arrived.get();
        try (var content = uploads.content(it)) {
            taking.take(it, stored(it.upload(), it.mediaType(), content, it.bytes()));
        }
        uploads.forget(it);
    }

    private Received stored(UUID key, String type, InputStream content, long bytes) throws IOException {
        var digest = Digest.begun();
        store.keep(key, new DigestInputStream(content, digest), bytes);
        return new Received(key, type, bytes, Digest.end(digest));
    }
}
