package org.tandem.organisation.identifier;

import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class CheckDigitTests {

    @Property
    void everyCompletedNipIsValidAndNoWrongDigitPasses(@ForAll("nineDigits") String body, @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var nip = Nip.complete(body);
        Assume.that(nip.isPresent());

        assertThat(isValid(nip.orElseThrow())).isTrue();
        assertThat(isValid("PL-NIP", changed(nip.orElseThrow().value(), place, change))).isFalse();
    }

    @Property
    void everyCompletedRegonIsValid(@ForAll("eightDigits") String body) {
        assertThat(isValid(Regon.complete(body))).isTrue();
        assertThat(isValid("PL-REGON", Regon.complete(body).value() + "00000")).isTrue();
    }

    @Property
    void aWrongDigitInARegonIsNoticedUnlessItsCheckDigitIsZero(@ForAll("eightDigits") String body,
            @ForAll @IntRange(max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int change) {
        var regon = Regon.complete(body).value();
        Assume.that(!regon.endsWith("0") || place == 8);

        assertThat(isValid("PL-REGON", changed(regon, place, change))).isFalse();
    }

    /** The sum of 10000005 leaves 10, that of 80000005 leaves 0, and both are written with a check digit of 0. */
    @Example
    void aWrongDigitInARegonCanGoUnnoticedWhenItsCheckDigitIsZero() {
        assertThat(isValid("PL-REGON", "100000050")).isTrue();
        assertThat(isValid("PL-REGON", "800000050")).isTrue();
    }

    @Property
    void aWrongDigitInALocalUnitIsNoticedUnlessACheckDigitIsZero(@ForAll("localUnits") String regon,
            @ForAll @IntRange(max = 13) int place, @ForAll @IntRange(min = 1, max = 9) int change) {
        var wrong = changed(regon, place, change);
        Assume.that(regon.charAt(8) != '0' && regon.charAt(13) != '0' && !wrong.endsWith("00000"));

        assertThat(isValid("PL-REGON", regon)).isTrue();
        assertThat(isValid("PL-REGON", wrong)).isFalse();
    }

    @Property
    void everyCompletedLeiIsValidAndNoWrongDigitPasses(@ForAll("leiBodies") String body, @ForAll @IntRange(max = 19) int place,
            @ForAll @IntRange(min = 1, max = 25) int change) {
        var lei = Lei.complete(body).value();

        assertThat(isValid("XI-LEI", lei)).isTrue();
        assertThat(isValid("XI-LEI", changed(lei, place, change % 10 == 0 ? 1 : change))).isFalse();
    }

    @Provide
    Arbitrary<String> nineDigits() {
        return digits(9);
    }

    @Provide
    Arbitrary<String> eightDigits() {
        return digits(8);
    }

    @Provide
    Arbitrary<String> leiBodies() {
        return Arbitraries.strings().withCharRange('0', '9').withCharRange('A', 'Z').ofLength(18);
    }

    /** Ten check digits are tried, so that the test does not know how the right one is computed. */
    @Provide
    Arbitrary<String> localUnits() {
        return digits(8).flatMap(body -> digits(4).map(unit -> Regon.complete(body).value() + unit))
                .map(body -> IntStream.rangeClosed(0, 9).mapToObj(check -> body + check).filter(it -> isValid("PL-REGON", it))
                        .findFirst().orElseThrow());
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length).filter(it -> !it.chars().allMatch(c -> c == '0'));
    }

    /** Another digit for a digit, another letter for a letter. */
    private static String changed(String number, int place, int change) {
        var old = number.charAt(place);
        var first = Character.isDigit(old) ? '0' : 'A';
        var other = (char) (first + (old - first + change) % (first == '0' ? 10 : 26));
        return number.substring(0, place) + other + number.substring(place + 1);
    }

    private static boolean isValid(Identifier identifier) {
        return isValid(identifier.scheme(), identifier.value());
    }

    private static boolean isValid(String scheme, String value) {
        return Identifier.parse(scheme, value) instanceof Parsed.Valid;
    }
}
