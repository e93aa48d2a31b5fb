package org.tandem.organisation.identifier;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckDigitTests {

    private static final int CASES = 1000;
    private static final String DIGITS = "0123456789";
    private static final String DIGITS_AND_LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void everyCompletedNipIsValidAndNoWrongDigitPasses() {
        forManyCases(random -> Nip.complete(characters(random, DIGITS, 9)).ifPresent(nip -> {
            expectValid("PL-NIP", nip.value());
            expectEveryWrongDigitNoticed("PL-NIP", nip.value());
        }));
    }

    @Test
    void everyCompletedRegonIsValid() {
        forManyCases(random -> {
            var regon = Regon.complete(characters(random, DIGITS, 8)).value();
            expectValid("PL-REGON", regon);
            expectValid("PL-REGON", regon + "00000");
        });
    }

    @Test
    void aWrongDigitInARegonIsNoticedUnlessItsCheckDigitIsZero() {
        forManyCases(random -> {
            var regon = Regon.complete(characters(random, DIGITS, 8)).value();
            if (!regon.endsWith("0")) expectEveryWrongDigitNoticed("PL-REGON", regon);
        });
    }

    /** The sum of 10000005 leaves 10, that of 80000005 leaves 0, and both are written with a check digit of 0. */
    @Test
    void aWrongDigitInARegonCanGoUnnoticedWhenItsCheckDigitIsZero() {
        expectValid("PL-REGON", "100000050");
        expectValid("PL-REGON", "800000050");
        expectInvalid("PL-REGON", "800000051");
    }

    @Test
    void aWrongDigitInALocalUnitIsNoticedUnlessACheckDigitIsZero() {
        forManyCases(random -> {
            var regon = localUnit(random);
            expectValid("PL-REGON", regon);
            if (regon.charAt(8) != '0' && regon.charAt(13) != '0' && !regon.startsWith("0000", 9))
                expectEveryWrongDigitNoticed("PL-REGON", regon);
        });
    }

    @Test
    void everyCompletedLeiIsValidAndNoWrongCharacterPasses() {
        forManyCases(random -> {
            var lei = Lei.complete(characters(random, DIGITS_AND_LETTERS, 18)).value();
            expectValid("XI-LEI", lei);
            expectEveryWrongDigitNoticed("XI-LEI", lei);
        });
    }

    private static void forManyCases(Consumer<Random> check) {
        for (var seed = 0; seed < CASES; seed++) check.accept(new Random(seed));
    }

    /** Never zeros alone: no register gives them out. */
    private static String characters(Random random, String alphabet, int length) {
        var text = random.ints(length, 0, alphabet.length()).mapToObj(it -> alphabet.substring(it, it + 1))
                .collect(Collectors.joining());
        return text.matches("0*") ? characters(random, alphabet, length) : text;
    }

    /** Ten check digits are tried, so that the test does not know how the right one is computed. */
    private static String localUnit(Random random) {
        var body = Regon.complete(characters(random, DIGITS, 8)).value() + characters(random, DIGITS, 4);
        return IntStream.rangeClosed(0, 9).mapToObj(check -> body + check).filter(it -> isValid("PL-REGON", it)).findFirst()
                .orElseThrow();
    }

    /** Each place in turn: every other digit for a digit, every other letter for a letter. */
    private static void expectEveryWrongDigitNoticed(String scheme, String number) {
        for (var place = 0; place < number.length(); place++) {
            var others = Character.isDigit(number.charAt(place)) ? DIGITS : DIGITS_AND_LETTERS.substring(10);
            for (var other : others.toCharArray()) {
                if (other != number.charAt(place))
                    expectInvalid(scheme, number.substring(0, place) + other + number.substring(place + 1));
            }
        }
    }

    private static void expectValid(String scheme, String value) {
        assertThat(isValid(scheme, value)).as("%s %s is valid", scheme, value).isTrue();
    }

    private static void expectInvalid(String scheme, String value) {
        assertThat(isValid(scheme, value)).as("%s %s is valid", scheme, value).isFalse();
    }

    private static boolean isValid(String scheme, String value) {
        return Identifier.parse(scheme, value) instanceof Parsed.Valid;
    }
}
