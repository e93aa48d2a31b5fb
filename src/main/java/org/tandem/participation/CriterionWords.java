package org.tandem.participation;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What a house asks of those who apply.
 *
 * @param side whom it asks: one side, or both where there is none
 * @param help what to look at when answering
 */
public record CriterionWords(@Nullable Side side, Translated name, Translated help) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_HELP = 1000;

    public CriterionWords {
        if (name.isEmpty()) throw new BrokenRule("criterion.without-name");
        expectShort(name, LONGEST_NAME);
        expectShort(help, LONGEST_HELP);
    }

    private static void expectShort(Translated text, int longest) {
        if (Stream.of(Language.values()).map(text::exactly).anyMatch(it -> it != null && it.length() > longest))
            throw new BrokenRule("field.too-long", longest);
    }
}
