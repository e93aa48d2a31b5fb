package org.tandem.organisation.place;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MunicipalitiesTests {

    private static final Locale POLISH = Locale.of("pl");

    @Test
    void everyMunicipalityOfPolandIsThere() {
        assertThat(Municipalities.all()).hasSize(2477).extracting(Municipality::terc).doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(it).matches("[0-9]{6}[123]"));
        assertThat(Municipalities.all()).filteredOn(it -> it.terc().startsWith("24")).hasSize(167);
        assertThat(Municipalities.all()).filteredOn(it -> it.kind() == MunicipalityKind.CITY_WITH_COUNTY_RIGHTS).hasSize(66);
    }

    @Test
    void everyMunicipalityLiesInPoland() {
        assertThat(Municipalities.all()).allSatisfy(it -> {
            assertThat(it.centre().latitude()).as(it.name()).isBetween(49.0, 54.9);
            assertThat(it.centre().longitude()).as(it.name()).isBetween(14.0, 24.2);
        });
    }

    @Test
    void aMunicipalityIsFoundByItsCode() {
        var gliwice = Municipalities.find("2466011").orElseThrow();

        assertThat(gliwice.name()).isEqualTo("Gliwice");
        assertThat(gliwice.voivodeship()).isEqualTo("śląskie");
        assertThat(Municipalities.find("0000000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl | 2466011 | Gliwice (śląskie, miasto na prawach powiatu)
            de | 2466011 | Gliwice (śląskie, kreisfreie Stadt)
            en | 0201022 | Bolesławiec (dolnośląskie, bolesławiecki county, rural municipality)
            pl | 0201022 | Bolesławiec (dolnośląskie, powiat bolesławiecki, gmina wiejska)
            pl | 0201011 | Bolesławiec (dolnośląskie, powiat bolesławiecki, gmina miejska)
            """)
    void aLabelTellsWhereItIs(String language, String terc, String label) {
        assertThat(Municipalities.find(terc).orElseThrow().label(Locale.of(language))).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de", "en"})
    void noTwoLabelsAreEqual(String language) {
        assertThat(Municipalities.all()).extracting(it -> it.label(Locale.of(language))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gliwice,         Gliwice
            GLIW,            Gliwice
            zory,            Żory
            ŻORY,            Żory
            swietochlowice,  Świętochłowice
            bielsko-biala,   Bielsko-Biała
            'bielsko  biala', Bielsko-Biała
            ruda sl,         Ruda Śląska
            lodz,            Łódź
            """)
    void marksAndCapitalsDoNotMatter(String typed, String name) {
        assertThat(Municipalities.search(typed, 5).getFirst().name()).isEqualTo(name);
    }

    @Test
    void theNameItselfComesBeforeNamesThatBeginWithItAndThoseBeforeWordsThatDo() {
        assertThat(Municipalities.search("opole", 9)).extracting(Municipality::name).startsWith("Opole", "Opole Lubelskie");
        assertThat(Municipalities.search("slaska", 9)).extracting(Municipality::name).startsWith("Ruda Śląska");
        assertThat(Municipalities.search("biala", 2)).extracting(Municipality::terc).first().asString().startsWith("16");
    }

    @Test
    void amongEqualsSilesiaComesFirstThenOpole() {
        assertThat(Municipalities.search("w", 2477)).extracting(it -> it.terc().substring(0, 2)).startsWith("24");
        assertThat(Municipalities.search("dabrowa", 9)).extracting(Municipality::terc).first().asString().startsWith("16");
        assertThat(Municipalities.all().getFirst().terc()).startsWith("24");
        assertThat(Municipalities.all().get(167).terc()).startsWith("16");
    }

    @Test
    void anEqualNameIsShownOnceForEachMunicipality() {
        assertThat(Municipalities.search("Bolesławiec", 3)).extracting(it -> it.label(POLISH)).doesNotHaveDuplicates()
                .allMatch(it -> it.startsWith("Bolesławiec ("));
    }

    @Test
    void noMoreThanAskedForAndNothingForNothing() {
        assertThat(Municipalities.search("a", 7)).hasSize(7);
        assertThat(Municipalities.search("a", 0)).isEmpty();
        assertThat(Municipalities.search(" - ", 7)).isEmpty();
        assertThat(Municipalities.search("qqqq", 7)).isEmpty();
        assertThat(Municipalities.search("%_\\", 7)).isEmpty();
    }
}
