package org.tandem.shared;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A text in up to three languages; a missing one is shown in the language that there is, never blank. */
public record Translated(@Nullable String pl, @Nullable String de, @Nullable String en) {

    public Translated {
        pl = blankToNull(pl);
        de = blankToNull(de);
        en = blankToNull(en);
    }

    public static Translated of(Language language, String text) {
        return switch (language) {
            case PL -> new Translated(text, null, null);
            case DE -> new Translated(null, text, null);
            case EN -> new Translated(null, null, text);
        };
    }

    public String in(Language language) {
        return Stream.of(exactly(language), pl, en, de).filter(text -> text != null).findFirst().orElse("");
    }

    /** The language that {@link #in} answers in. */
    public Language shownIn(Language wanted) {
        return Stream.of(wanted, Language.PL, Language.EN, Language.DE).filter(it -> exactly(it) != null).findFirst()
                .orElse(wanted);
    }

    public @Nullable String exactly(Language language) {
        return switch (language) {
            case PL -> pl;
            case DE -> de;
            case EN -> en;
        };
    }

    public boolean isEmpty() {
        return pl == null && de == null && en == null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
