package org.tandem.film.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.commons.io.input.BoundedInputStream;

/** One file a film in a directory, named by its key; it appears under its name whole or not at all. */
record DirectoryStore(Path directory) implements FilmStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String UNFINISHED = ".unfinished";

    @Override
    public void keep(UUID key, InputStream content, long bytes) throws IOException {
        // each run its own: a long one may be begun again before it ends
        var unfinished = directory.resolve(key + "." + UUID.randomUUID() + UNFINISHED);
        try (var file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var written = content.transferTo(Channels.newOutputStream(file));
            if (written != bytes) throw new IOException("%d bytes came instead of %d".formatted(written, bytes));
            file.force(true);
        }
        Files.move(unfinished, directory.resolve(key.toString()), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream read(UUID key, long from, long bytes) throws IOException {
        var file = FileChannel.open(directory.resolve(key.toString()), StandardOpenOption.READ);
        file.position(from);
        return BoundedInputStream.builder().setInputStream(Channels.newInputStream(file)).setMaxCount(bytes).get();
    }

    @Override
    public void drop(UUID key) throws IOException {
        Files.deleteIfExists(directory.resolve(key.toString()));
        try (var left = Files.newDirectoryStream(directory, key + ".*" + UNFINISHED)) {
            for (var file : left) Files.deleteIfExists(file);
        }
    }

    @Override
    public List<UUID> keys(Instant before) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .map(file -> file.getFileName().toString()).filter(KEY.asMatchPredicate()).map(UUID::fromString).toList();
        }
    }
}
