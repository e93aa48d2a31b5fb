package org.tandem.organisation.identifier;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierListsTests {

    @Test
    void allListsOfTheRegisterAreThere() {
        assertThat(IdentifierLists.all()).hasSize(823).extracting(IdentifierList::code).isSorted().doesNotHaveDuplicates();
        assertThat(IdentifierLists.all()).allSatisfy(it -> assertThat(it.name()).isNotBlank());
    }

    @Test
    void aListIsFoundByItsCode() {
        var krs = IdentifierLists.find("PL-KRS").orElseThrow();

        assertThat(krs.localName()).isEqualTo("Krajowy Rejestr Sądowy");
        assertThat(krs.countries()).containsExactly("PL");
        assertThat(krs.deprecated()).isFalse();
        assertThat(IdentifierLists.find("XX-NONE")).isEmpty();
    }

    @Test
    void aListMayServeManyCountriesOrNone() {
        assertThat(IdentifierLists.find("XR-NUTS").orElseThrow().countries()).contains("PL", "DE", "CZ");
        assertThat(IdentifierLists.find("XM-DAC").orElseThrow().countries()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theRegistersOwnExamplesAreValid() throws IOException {
        return Stream.of("PL-KRS", "PL-NIP", "PL-REGON", "XI-LEI").flatMap(scheme -> Stream.of(examples(scheme))
                .map(it -> DynamicTest.dynamicTest(scheme,
                        () -> assertThat(Identifier.parse(scheme, it)).isInstanceOf(Parsed.Valid.class))));
    }

    private static String[] examples(String scheme) {
        var file = Objects.requireNonNull(IdentifierLists.class.getResourceAsStream("/data/odbl/org-id-lists.csv"));
        var row = CsvReader.builder().ofNamedCsvRecord(file).stream().filter(it -> it.getField("code").equals(scheme))
                .findFirst();
        return row.orElseThrow().getField("exampleIdentifiers").split(",", -1);
    }
}
