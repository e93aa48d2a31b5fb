package org.tandem.film.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of files that are on their way. */
public record UploadPlace(Path path) {

    /** With what the upload library makes for its first upload, and misses where it tidies before that. */
    static UploadPlace in(Path path) throws IOException {
        Files.createDirectories(path.resolve("uploads"));
        Files.createDirectories(path.resolve("locks"));
        return new UploadPlace(path);
    }
}
