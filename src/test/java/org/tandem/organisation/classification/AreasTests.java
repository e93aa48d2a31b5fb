package org.tandem.organisation.classification;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AreasTests {

    private static final Locale POLISH = Locale.of("pl");
    private static final Locale FRENCH = Locale.FRENCH;

    @Test
    void everyListIsThereAndEveryCodeIsItsOwn() {
        assertThat(Areas.of(AreaScheme.PL_OPP)).hasSize(40);
        assertThat(Areas.of(AreaScheme.ICNPTSO)).hasSize(62);
        assertThat(Areas.of(AreaScheme.SDG)).hasSize(17);
        assertThat(Areas.all()).hasSize(119).extracting(Area::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de", "en"})
    void everyAreaHasATitleOfItsOwnLanguage(String language) {
        assertThat(Areas.all()).allSatisfy(it -> {
            assertThat(it.title(Locale.of(language)).language()).as(it.code()).isEqualTo(language);
            assertThat(it.title(Locale.of(language)).text()).isNotBlank().isEqualTo(it.title(Locale.of(language)).text().strip());
        });
    }

    @Test
    void aMissingTitleIsShownInTheOriginalLanguageAndSaysSo() {
        assertThat(area("pl-opp:6").title(FRENCH).language()).isEqualTo("pl");
        assertThat(area("icnptso:E10").title(FRENCH).language()).isEqualTo("en");
        assertThat(new Area("sdg:99", AreaScheme.SDG, null, false, List.of(new Title("en", "Hope", false))).title(POLISH))
                .isEqualTo(new Title("en", "Hope", false));
    }

    @Test
    void anAreaIsFoundByItsCode() {
        assertThat(area("pl-opp:6").title(POLISH).text()).startsWith("ochrona i promocja zdrowia");
        assertThat(area("icnptso:E10").title(Locale.ENGLISH).text()).isEqualTo("Natural resource management and protection");
        assertThat(area("sdg:13").title(Locale.GERMAN).text()).isEqualTo("Maßnahmen zum Klimaschutz");
        assertThat(Areas.find("sdg:18")).isEmpty();
    }

    @Test
    void aGroupKnowsItsSection() {
        assertThat(area("icnptso:E10").section()).contains("icnptso:E");
        assertThat(area("icnptso:E").section()).isEmpty();
        assertThat(Areas.of(AreaScheme.ICNPTSO)).flatMap(it -> it.section().stream().toList())
                .hasSize(50)
                .allSatisfy(it -> assertThat(Areas.find(it)).isPresent());
    }

    @Test
    void subGroupsAreNotOffered() {
        assertThat(Areas.find("icnptso:E11")).isEmpty();
    }

    @Test
    void whatNobodyHasCheckedIsProvisional() {
        assertThat(Areas.of(AreaScheme.PL_OPP)).allMatch(it -> it.isProvisional(POLISH))
                .allMatch(it -> it.isProvisional(Locale.GERMAN));
        assertThat(Areas.of(AreaScheme.SDG)).allMatch(it -> it.isProvisional(POLISH))
                .noneMatch(it -> it.isProvisional(Locale.GERMAN));
        assertThat(Areas.of(AreaScheme.ICNPTSO)).allMatch(it -> it.isProvisional(POLISH))
                .noneMatch(it -> it.isProvisional(Locale.ENGLISH));
        assertThat(area("pl-opp:20").title(POLISH).provisional()).isTrue();
        assertThat(area("pl-opp:6").title(POLISH).provisional()).isFalse();
    }

    private static Area area(String code) {
        return Areas.find(code).orElseThrow();
    }
}
