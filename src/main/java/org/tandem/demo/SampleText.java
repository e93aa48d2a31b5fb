package org.tandem.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.tandem.article.Words;
import org.tandem.shared.Language;

/** The words of a sample article, out of a file: its first line is the title, the next paragraph the lead, the rest the text. */
final class SampleText {

    private SampleText() {}

    static Words of(String name, Language language) {
        var parts = read("/sample/article/" + name + "." + language.code() + ".md").split("\n\n", 3);
        return new Words(parts[0], parts[1], parts[2]);
    }

    /** Of a page: its first line is the title, the rest the text. */
    static Words page(String name, Language language) {
        var parts = read("/sample/page/" + name + "." + language.code() + ".md").split("\n\n", 2);
        return new Words(parts[0], "", parts[1]);
    }

    private static String read(String file) {
        try (var content = Objects.requireNonNull(SampleText.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
