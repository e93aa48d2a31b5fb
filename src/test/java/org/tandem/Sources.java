package org.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own files, for the tests that read them as text. */
public final class Sources {

    static final Path MAIN = Path.of("src/main");

    private Sources() {}

    static List<Path> ending(Path root, String... endings) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place where the pattern occurs, as file, a colon and what matched. */
    static List<String> finds(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> pattern.matcher(text(file)).results().map(MatchResult::group).map(found -> file + ": " + found))
                .toList();
    }
}
