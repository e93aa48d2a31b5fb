package org.tandem.organisation.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the numbers of one list are written and checked. */
sealed interface NumberRule permits Krs, Nip, Regon, Lei, OtherNumber {

    /** Whatever people put between the characters of a number: spaces of every kind, dashes, dots, invisible marks. */
    Pattern DECORATION = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212.:]+");

    String normalised(String typed);

    /** The message code of the first fault of a normalised value, or nothing where it is correct. */
    Optional<String> fault(String value);

    /** Removes decoration and a label such as "NIP:" that was copied along; wide digits become plain ones. */
    static String bare(String typed, String label) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var text = DECORATION.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        return text.startsWith(label) ? text.substring(label.length()) : text;
    }

    static boolean isDigits(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isZero(String value) {
        return value.chars().allMatch(c -> c == '0');
    }

    /** The digits of a number times their weights, added up, modulo 11. */
    static int weighedMod11(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    static String expectDigits(String body, int length) {
        if (body.length() != length || !isDigits(body) || isZero(body)) {
            throw new IllegalArgumentException("Expected " + length + " digits, not all of them zero: " + body);
        }
        return body;
    }
}
