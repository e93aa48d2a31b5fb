package org.tandem.organisation.identifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentifierTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PL-NIP   | 123-456-32-18         | 1234563218
            PL-NIP   | PL 123 456 32 18      | 1234563218
            PL-NIP   | NIP: 123–456–32–18    | 1234563218
            pl-nip   | pl1234563218          | 1234563218
            PL-NIP   | １２３４５６３２１８    | 1234563218
            PL-REGON | 123 456 785           | 123456785
            PL-REGON | 12345678500000        | 123456785
            PL-REGON | REGON 123456785-12347 | 12345678512347
            PL-KRS   | 12345                 | 0000012345
            PL-KRS   | KRS 0000 012 345      | 0000012345
            XI-LEI   | abcd00efgh12ijkl3428  | ABCD00EFGH12IJKL3428
            GB-CHC   | '  10 52 \u00a0 7 '   | 10 52 7
            """)
    void whatPeopleTypeIsBroughtIntoOneForm(String scheme, String typed, String value) {
        assertThat(valid(scheme, typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PL-NIP,   '',                     identifier.value.empty
            PL-NIP,   ' - ',                  identifier.value.empty
            PL-NIP,   12345632,               identifier.nip.length
            PL-NIP,   DE123456321,            identifier.nip.digits
            PL-NIP,   1234563219,             identifier.nip.check-digit
            PL-NIP,   0000000000,             identifier.nip.zero
            PL-REGON, 1234567,                identifier.regon.length
            PL-REGON, 12345678A,              identifier.regon.digits
            PL-REGON, 123456786,              identifier.regon.check-digit
            PL-REGON, 12345678600000,         identifier.regon.check-digit
            PL-REGON, 12345678612347,         identifier.regon.check-digit
            PL-REGON, 12345678512348,         identifier.regon.check-digit
            PL-REGON, 00000000000000,         identifier.regon.zero
            PL-KRS,   00000123456,            identifier.krs.length
            PL-KRS,   RDF12,                  identifier.krs.digits
            PL-KRS,   0,                      identifier.krs.zero
            XI-LEI,   ABCD00EFGH12IJKL34,     identifier.lei.length
            XI-LEI,   ABCD00EFGH12IJKL34É2,   identifier.lei.characters
            XI-LEI,   ABCD00EFGH12IJKL3483,   identifier.lei.check-digit
            XX-NONE,  1,                      identifier.scheme.unknown
            GB-CHC,   ' ',                    identifier.value.empty
            """)
    void aWrongNumberIsRefusedWithItsReason(String scheme, String typed, String code) {
        assertThat(Identifier.parse(scheme, typed)).isEqualTo(new Parsed.Invalid(code));
    }

    @Test
    void aNumberOfAnotherListMayHaveAHundredCharactersAndNoMore() {
        assertThat(Identifier.parse("GB-CHC", "1".repeat(100))).isInstanceOf(Parsed.Valid.class);
        assertThat(Identifier.parse("GB-CHC", "1".repeat(101))).isEqualTo(new Parsed.Invalid("identifier.value.length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\u000034", "12\u202e34", "12\u200b34", "12\ue00034"})
    void aNumberOfAnotherListHasNoInvisibleCharacters(String typed) {
        assertThat(Identifier.parse("GB-CHC", typed)).isEqualTo(new Parsed.Invalid("identifier.value.printable"));
    }

    @Test
    void aStoredNumberMustBeInItsStoredForm() {
        assertThat(new Identifier("PL-KRS", "0000012345").orgId()).isEqualTo("PL-KRS-0000012345");
        assertThatIllegalArgumentException().isThrownBy(() -> new Identifier("PL-KRS", "12345"))
                .withMessage("identifier.krs.length");
        assertThatIllegalArgumentException().isThrownBy(() -> new Identifier("PL-REGON", "12345678500000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Identifier("GB-CHC", " 1"))
                .withMessage("identifier.not-normalised");
    }

    @Test
    void aStoredNumberOutlivesItsList() {
        assertThat(new Identifier("XX-NONE", "1").orgId()).isEqualTo("XX-NONE-1");
    }

    @Test
    void oneNipBodyInElevenHasNoCheckDigit() {
        assertThat(Nip.complete("123456321")).contains(new Identifier("PL-NIP", "1234563218"));
        assertThat(Nip.complete("100000016")).isEmpty();
    }

    @Test
    void completingWantsABodyOfTheRightShape() {
        assertThatIllegalArgumentException().isThrownBy(() -> Nip.complete("12345"));
        assertThatIllegalArgumentException().isThrownBy(() -> Regon.complete("00000000"));
        assertThatIllegalArgumentException().isThrownBy(() -> Lei.complete("abcd00efgh12ijkl34"));
    }

    private static Identifier valid(String scheme, String typed) {
        assertThat(Identifier.parse(scheme, typed)).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid) Identifier.parse(scheme, typed)).identifier();
    }
}
