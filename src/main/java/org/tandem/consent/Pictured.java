package org.tandem.consent;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.MailAddress;

/**
 * Somebody whom pictures show, and how she is asked.
 *
 * @param email nothing where she is asked on paper only
 * @param guardian who consents for a minor: the address and the language are then the guardian's
 */
public record Pictured(String name, @Nullable String email, Language language, @Nullable String guardian) {

    static final int LONGEST_NAME = 200;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    public Pictured {
        name = name.strip();
        email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
        guardian = guardian == null || guardian.isBlank() ? null : guardian.strip();
        if (name.isEmpty()) throw new BrokenRule("consent.without-name");
        if (!isName(name) || guardian != null && !isName(guardian)) throw new BrokenRule("field.too-long", LONGEST_NAME);
        if (email != null && !isAddress(email)) throw new BrokenRule("consent.email-not-one");
    }

    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && !CONTROLS.matcher(text).find();
    }

    static boolean isAddress(String text) {
        return MailAddress.isOne(text);
    }

    public boolean isMinor() {
        return guardian != null;
    }
}
