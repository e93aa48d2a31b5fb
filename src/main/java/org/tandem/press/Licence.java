package org.tandem.press;

import org.jspecify.annotations.Nullable;

/** What others may do with a photo. */
public enum Licence {

    PRESS(null),
    CC_BY_4("https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA_4("https://creativecommons.org/licenses/by-sa/4.0/"),
    CC0("https://creativecommons.org/publicdomain/zero/1.0/");

    private final @Nullable String text;

    Licence(@Nullable String text) {
        this.text = text;
    }

    /** Where its text can be read, where it has one of its own. */
    public @Nullable String text() {
        return text;
    }
}
