package org.tandem.organisation.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A value of any list whose rules Tandem does not know: some printable characters, at most a hundred. */
final class OtherNumber implements NumberRule {

    private static final int MOST = 100;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]*");

    @Override
    public String normalised(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip();
    }

    @Override
    public Optional<String> fault(String value) {
        if (value.isBlank()) {
            return Optional.of("identifier.value.empty");
        }
        if (value.codePointCount(0, value.length()) > MOST) {
            return Optional.of("identifier.value.length");
        }
        return PRINTABLE.matcher(value).matches() ? Optional.empty() : Optional.of("identifier.value.printable");
    }
}
