package org.tandem.organisation.identifier;

import java.util.Optional;

/**
 * The number in the Polish court register: ten digits, counted up from zeros. It has no published check digit, so a wrong digit cannot
 * be noticed here.
 */
final class Krs implements NumberRule {

    private static final int LENGTH = 10;

    Krs() {}

    /** People leave out the zeros in front. */
    @Override
    public String normalised(String typed) {
        var text = NumberRule.bare(typed, "KRS");
        return text.isEmpty() || text.length() >= LENGTH || !NumberRule.isDigits(text)
                ? text
                : "0".repeat(LENGTH - text.length()) + text;
    }

    @Override
    public Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return Optional.of("identifier.value.empty");
        }
        if (!NumberRule.isDigits(value)) {
            return Optional.of("identifier.krs.digits");
        }
        if (value.length() != LENGTH) {
            return Optional.of("identifier.krs.length");
        }
        return NumberRule.isZero(value) ? Optional.of("identifier.krs.zero") : Optional.empty();
    }
}
