package org.tandem.film.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps files of any size under keys. A file never changes: another one has another key. Nothing is held in memory. */
public interface FilmStore {

    /**
     * Keeps all of a file or nothing of it; doing it again with the same key writes the same file again.
     *
     * @param bytes how long the content is
     */
    void keep(UUID key, InputStream content, long bytes) throws IOException;

    /**
     * A part of a file, to be closed by whoever asks.
     *
     * @param from its first byte, from 0
     * @param bytes how long the part is
     */
    InputStream read(UUID key, long from, long bytes) throws IOException;

    /** What is not there is dropped already. */
    void drop(UUID key) throws IOException;

    /** What was kept before a moment. */
    List<UUID> keys(Instant before) throws IOException;
}
