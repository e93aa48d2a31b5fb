package org.tandem.picture;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What others may do with a picture. */
public enum Licence {

    /** Nothing: the house shows it on its own pages. */
    OWN(null),
    PRESS(null),
    CC_BY_4("https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA_4("https://creativecommons.org/licenses/by-sa/4.0/"),
    CC0("https://creativecommons.org/publicdomain/zero/1.0/");

    private final @Nullable String text;

    Licence(@Nullable String text) {
        this.text = text;
    }

    /** Those under which the press gets something. */
    public static List<Licence> forPress() {
        return Stream.of(values()).filter(it -> it != OWN).toList();
    }

    /** Where its text can be read, where it has one of its own. */
    public @Nullable String text() {
        return text;
    }
}
