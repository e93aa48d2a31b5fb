package org.tandem.page;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tandem.screen.Freshness;
import org.tandem.screen.HomeAddress;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What Tandem says of a house until it speaks for itself. */
class FirstTextsTests {

    private static final Particulars KNOWN = new Particulars("ul. Próbna 1,\n00-001 Próba", "KRS 0000123456", "dom@example.org",
            "+48 32 000 00 00");

    private final FirstTexts texts = new FirstTexts(Duration.ofDays(45), Duration.ofDays(20), "",
            new HomeAddress("https://tandem.example.org/"));

    @Test
    void eachPageHasItsTextInEachLanguageAndNoPlaceIsLeftOpen() {
        for (var kind : PageKind.values()) for (var language : Language.values()) {
            for (var told : new Particulars[]{Particulars.NONE, KNOWN})
                assertThat(texts.of(kind, language, "Dom Próby", told)).as(kind + " " + language).hasSizeGreaterThan(40)
                        .doesNotContain("{", "}");
        }
    }

    @Test
    void whatIsKnownOfTheHouseIsFilledInAndWhatIsNotIsLeftOut() {
        assertThat(texts.of(PageKind.CONTACT, Language.PL, "Dom Próby", KNOWN)).contains("**Dom Próby**",
                "- Adres: ul. Próbna 1, 00-001 Próba", "<dom@example.org>", "+48 32 000 00 00", "KRS 0000123456")
                .doesNotContain("nie podał");
        assertThat(texts.of(PageKind.CONTACT, Language.PL, "Dom Próby", Particulars.NONE)).contains("Dom nie podał tu jeszcze")
                .doesNotContain("Adres:", "E-mail", "Telefon");
    }

    @Test
    void theySayWhatThisInstallationDoes() {
        assertThat(texts.of(PageKind.PRIVACY, Language.EN, "House", KNOWN)).contains("45 days after the gathering", "for 20 days")
                .doesNotContain("tiles");
        var withMap = new FirstTexts(Duration.ofDays(90), Duration.ofDays(90), "https://tiles.example.org/{z}/{x}/{y}.png",
                new HomeAddress("https://t.example.org"));
        assertThat(withMap.of(PageKind.COOKIES, Language.EN, "House", KNOWN)).contains("come from tiles.example.org")
                .doesNotContain("no other server");
        assertThat(texts.of(PageKind.COOKIES, Language.EN, "House", KNOWN)).contains("no other server")
                .doesNotContain("tiles.example.org");
    }

    @Test
    void theySayWhatTheProgramDoesInEachLanguage() {
        for (var language : Language.values()) {
            assertThat(texts.of(PageKind.COOKIES, language, "House", KNOWN)).as("cookies " + language)
                    .contains("`SESSION`", "`XSRF-TOKEN`", "`" + Freshness.FAVOURITES + "`");
            assertThat(texts.of(PageKind.PRIVACY, language, "House", KNOWN)).as("privacy " + language)
                    .doesNotContain("odnośnik", "verfolg");
        }
    }

    @Test
    void aNameWithSignsInItStaysAName() {
        assertThat(texts.of(PageKind.ABOUT, Language.EN, "House [x](https://example.org) <b>*A*", KNOWN))
                .contains("House \\[x\\](https://example.org) \\<b\\>\\*A\\*");
    }
}
