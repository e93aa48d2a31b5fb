package org.tandem.press;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/** Whom journalists ask about an edition: a person or an office, by mail and perhaps by telephone. */
public record Contact(String name, String email, @Nullable String phone) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()/-]{5,40}");
    static final int LONGEST = 200;

    public Contact {
        name = name.strip();
        email = email.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        if (name.isEmpty()) throw new BrokenRule("press.contact.without-name");
        if (name.length() > LONGEST) throw new BrokenRule("field.too-long", LONGEST);
        if (!isAddress(email)) throw new BrokenRule("press.contact.email");
        if (phone != null && !isNumber(phone)) throw new BrokenRule("press.contact.phone");
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
