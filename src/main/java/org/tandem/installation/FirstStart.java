package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/** Marks a database directory from its making until it can be used, so that a first start cut short is begun again. */
record FirstStart(Path directory, Path mark) {

    static FirstStart of(Path directory) {
        return new FirstStart(directory, directory.resolveSibling(directory.getFileName() + ".unfinished"));
    }

    void begin() throws IOException {
        if (Files.exists(mark)) {
            // never usable, so nobody's data
            FileSystemUtils.deleteRecursively(directory);
        } else if (Files.notExists(directory)) {
            Files.createFile(mark);
        }
    }

    void finish() throws IOException {
        Files.deleteIfExists(mark);
    }
}
