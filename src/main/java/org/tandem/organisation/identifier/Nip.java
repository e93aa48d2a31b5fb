package org.tandem.organisation.identifier;

import java.util.Optional;

/**
 * The Polish tax number: ten digits, the last one a check digit. Weights 6 5 7 2 3 4 5 6 7 modulo 11; a remainder of 10 is never
 * given out. 11 is prime and no weight is a multiple of it, so any single wrong digit is noticed.
 */
public final class Nip implements NumberRule {

    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    Nip() {}

    /**
     * The number that begins with these nine digits; nothing where no check digit fits (one body in eleven).
     *
     * @throws IllegalArgumentException where the body is not nine digits, or all of them are zero
     */
    public static Optional<Identifier> complete(String body) {
        var remainder = NumberRule.weighedMod11(NumberRule.expectDigits(body, 9), WEIGHTS);
        return remainder == 10 ? Optional.empty() : Optional.of(new Identifier(Identifier.NIP, body + remainder));
    }

    /** In VAT numbers the country stands before the digits. */
    @Override
    public String normalised(String typed) {
        var text = NumberRule.bare(typed, "NIP");
        return text.startsWith("PL") ? text.substring(2) : text;
    }

    @Override
    public Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return Optional.of("identifier.value.empty");
        }
        if (!NumberRule.isDigits(value)) {
            return Optional.of("identifier.nip.digits");
        }
        if (value.length() != 10) {
            return Optional.of("identifier.nip.length");
        }
        if (NumberRule.isZero(value)) {
            return Optional.of("identifier.nip.zero");
        }
        var isRight = NumberRule.weighedMod11(value, WEIGHTS) == value.charAt(9) - '0';
        return isRight ? Optional.empty() : Optional.of("identifier.nip.check-digit");
    }
}
