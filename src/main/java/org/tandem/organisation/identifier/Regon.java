package org.tandem.organisation.identifier;

import java.util.Optional;

/**
 * The Polish statistical number: nine digits for an organisation, fourteen for one of its local units; the last digit of each is a
 * check digit, modulo 11, with a remainder of 10 written as 0. Because 10 and 0 look alike, a single wrong digit can go unnoticed in
 * numbers whose check digit is 0, and in no others.
 */
public final class Regon implements NumberRule {

    private static final int[] WEIGHTS = {8, 9, 2, 3, 4, 5, 6, 7};
    private static final int[] LOCAL_UNIT_WEIGHTS = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};
    private static final String NO_LOCAL_UNIT = "00000";

    Regon() {}

    /**
     * The nine-digit number that begins with these eight digits.
     *
     * @throws IllegalArgumentException where the body is not eight digits, or all of them are zero
     */
    public static Identifier complete(String body) {
        return new Identifier(Identifier.REGON, body + checkDigit(NumberRule.expectDigits(body, 8), WEIGHTS));
    }

    /** Extracts of the court register write the nine digits with five zeros behind them: the number is the nine. */
    @Override
    public String normalised(String typed) {
        var text = NumberRule.bare(typed, "REGON");
        return text.length() == 14 && text.endsWith(NO_LOCAL_UNIT) ? text.substring(0, 9) : text;
    }

    @Override
    public Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return Optional.of("identifier.value.empty");
        }
        if (!NumberRule.isDigits(value)) {
            return Optional.of("identifier.regon.digits");
        }
        if (value.length() != 9 && value.length() != 14) {
            return Optional.of("identifier.regon.length");
        }
        if (NumberRule.isZero(value)) {
            return Optional.of("identifier.regon.zero");
        }
        return isRight(value) ? Optional.empty() : Optional.of("identifier.regon.check-digit");
    }

    private static boolean isRight(String value) {
        var isNineRight = checkDigit(value, WEIGHTS) == value.charAt(8) - '0';
        return isNineRight && (value.length() == 9 || checkDigit(value, LOCAL_UNIT_WEIGHTS) == value.charAt(13) - '0');
    }

    private static int checkDigit(String digits, int... weights) {
        return NumberRule.weighedMod11(digits, weights) % 10;
    }
}
