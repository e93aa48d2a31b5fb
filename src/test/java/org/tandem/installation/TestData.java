package org.tandem.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.boot.SpringApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Removes the data of a test context once all contexts are closed; in each of them, as this module is shared. */
@Component
class TestData {

    private static final Path OURS = Path.of("target/test-data").toAbsolutePath();

    TestData(DataDirectory data) {
        if (data.path().startsWith(OURS)) {
            SpringApplication.getShutdownHandlers().add(() -> remove(data.path()));
        }
    }

    private static void remove(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
