package org.tandem.organisation.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The worldwide number of a legal entity (ISO 17442): eighteen letters or digits and two check digits, by ISO 7064 MOD 97-10: with letters
 * read as 10 to 35 the whole number leaves 1 when divided by 97.
 */
public final class Lei implements NumberRule {

    private static final Pattern BODY = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern CHARACTERS = Pattern.compile("[0-9A-Z]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    Lei() {}

    /**
     * The number that begins with these eighteen capital letters or digits.
     *
     * @throws IllegalArgumentException where the body is anything else
     */
    public static Identifier complete(String body) {
        if (!BODY.matcher(body).matches()) {
            throw new IllegalArgumentException("Expected 18 capital letters or digits: " + body);
        }
        var check = 98 - mod97(body + "00");
        return new Identifier(Identifier.LEI, body + String.format(Locale.ROOT, "%02d", check));
    }

    @Override
    public String normalised(String typed) {
        var text = NumberRule.bare(typed, "");
        return text.length() > 20 && text.startsWith("LEI") ? text.substring(3) : text;
    }

    @Override
    public Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return Optional.of("identifier.value.empty");
        }
        if (!CHARACTERS.matcher(value).matches()) {
            return Optional.of("identifier.lei.characters");
        }
        if (value.length() != 20) {
            return Optional.of("identifier.lei.length");
        }
        var isRight = NUMBER.matcher(value).matches() && mod97(value) == 1;
        return isRight ? Optional.empty() : Optional.of("identifier.lei.check-digit");
    }

    private static int mod97(String value) {
        return value.chars()
                .map(c -> Character.digit(c, 36))
                .reduce(0, (rest, number) -> (rest * (number > 9 ? 100 : 10) + number) % 97);
    }
}
