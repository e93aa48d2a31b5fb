package org.tandem.organisation;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/** What people leave empty is nothing; what they write has no blanks around it, and an end. */
public final class Text {

    private Text() {}

    public static @Nullable String of(@Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) return null;
        var text = typed.strip();
        if (text.length() > most) throw new BrokenRule("field.too-long", most);
        return text;
    }
}
