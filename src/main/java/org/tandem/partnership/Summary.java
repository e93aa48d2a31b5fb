package org.tandem.partnership;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/** What the public reads of a partnership: its title and a few sentences, in at least one language. */
public record Summary(Translated title, Translated text) {

    /** @throws BrokenRule {@code summary.…} without a title or a text, or where one is too long */
    public Summary {
        if (title.isEmpty()) throw new BrokenRule("summary.without-title");
        if (text.isEmpty()) throw new BrokenRule("summary.without-text");
        expectAtMost(200, title);
        expectAtMost(5000, text);
    }

    private static void expectAtMost(int letters, Translated words) {
        if (Stream.of(words.pl(), words.de(), words.en()).anyMatch(it -> isLonger(it, letters)))
            throw new BrokenRule("field.too-long", letters);
    }

    private static boolean isLonger(@Nullable String words, int letters) {
        return words != null && words.length() > letters;
    }
}
