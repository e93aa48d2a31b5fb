package org.tandem.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address as it is kept: one way to write it, so that what counts by address counts right. Comments, quotes and routes, by
 * which the same address can be written in many ways, are none.
 */
public final class MailAddress {

    public static final int LONGEST = 254;
    private static final String NAME = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@";
    /** As people sign in and are invited with it, on a machine of one's own as {@code root@localhost}, too. */
    public static final String FORM = NAME + "[A-Za-z0-9][A-Za-z0-9.-]*";
    /** As it reaches anybody: at a domain with a dot, or on this machine. What is left of it, only a mail that arrives can tell. */
    private static final Pattern WHOLE = Pattern
            .compile(NAME + "(localhost|([A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z0-9][A-Za-z0-9-]*)");

    private MailAddress() {}

    /** @param broken the key of what is said where it is none. @throws BrokenRule */
    public static String of(String typed, String broken) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        if (!isOne(address)) throw new BrokenRule(broken);
        return address;
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && WHOLE.matcher(text).matches();
    }
}
