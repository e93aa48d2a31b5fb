package org.tandem.journey;

import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.account.Joining;
import org.tandem.observation.WatchedPair;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An observation from the first word of a draft to the public page, with a party's answer beside it, and its withdrawal. */
@Journey
class FromDraftToPublicExtractTests {

    private static final String WORDS = "Ludzie z obu stron przychodzą na brzeg także bez umawiania się.";
    private static final String TITLE = "Czysty brzeg";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Given given;

    @Autowired
    WatchedPair.Giver pairs;

    @Autowired
    Beginning beginning;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnExpertSeesIsAnsweredConsentedToReadByAllAndTakenBack() {
        var edition = given.edition();
        var pair = pairs.in(edition, expert(edition, "ewa@ekspertka.test"));
        pairs.published(pair);
        beginning.member(pair.company().member().organisation(), "jan@firma.test", Language.PL);
        beginning.member(pair.social().member().organisation(), "anna@fundacja.test", Language.PL);
        try (var ewa = visitor("ewa", 1440);
                var jan = visitor("jan", 1440);
                var anna = visitor("anna", 390);
                var guest = visitor("guest", 1440)) {
            writes(ewa);
            answersAndConsents(jan);
            consents(anna);
            guest.open("/pl/partnerships/" + slug(pair));
            guest.sees(WORDS);
            guest.sees("Jak widzi to ekspert");
            recommends(ewa);
            jan.press("Wycofaj zgodę");
            jan.sees("Zgoda jest wycofana. Fragment nie jest już publiczny.");
            assertThat(guest.reload()).isEqualTo(200);
            guest.seesNot(WORDS);
        }
    }

    private void writes(Visitor ewa) {
        ewa.signIn("ewa@ekspertka.test");
        ewa.menu("Menu", "Obserwacje");
        ewa.follow(TITLE);
        ewa.sees("Zapisz pierwszą obserwację");
        ewa.press("Dodaj mocną stronę");
        ewa.page().waitForResponse(answer -> answer.url().endsWith("/draft") && answer.status() == 204,
                () -> ewa.type("Co widzisz", WORDS));
        ewa.reload();
        assertThat(ewa.page().getByLabel("Co widzisz")).hasValue(WORDS);
        ewa.press("Udostępnij");
        ewa.sees("Wybierz, kto to przeczyta.");
        ewa.choose("Jak to odbierasz", "pochwała");
        ewa.choose("Kto to przeczyta", "także publiczność, jeśli obie strony się zgodzą");
        ewa.choose("Na czym to się opiera", "oferta 1");
        ewa.press("Udostępnij");
        ewa.sees("Udostępniono. Obie strony są pytane o zgodę na publikację.");
        ewa.sees("Podstawa: oferta 1");
    }

    private void answersAndConsents(Visitor jan) {
        jan.signIn("jan@firma.test");
        jan.menu("Menu", "Partnerstwa");
        jan.follow(TITLE);
        jan.follow("Zobacz obserwacje");
        jan.sees("Fragment dla publiczności czeka na Waszą zgodę");
        unfolds(jan, "Odpowiedz");
        jan.type("Wasza odpowiedź", "Miło nam. Dzieci przychodzą też.");
        jan.press("Wyślij odpowiedź");
        jan.sees("Miło nam. Dzieci przychodzą też.");
        jan.press("Zgadzamy się na publikację");
        jan.sees("Wasza strona zgadza się na publikację fragmentu.");
    }

    private void consents(Visitor anna) {
        anna.signIn("anna@fundacja.test");
        anna.sees("fragment obserwacji czeka na Waszą zgodę");
        anna.menu("Menu", "Partnerstwa");
        anna.follow(TITLE);
        anna.follow("Zobacz obserwacje");
        anna.sees("Miło nam. Dzieci przychodzą też.");
        anna.press("Zgadzamy się na publikację");
        anna.sees("publiczny");
    }

    private void recommends(Visitor ewa) {
        ewa.reload();
        ewa.sees("Miło nam. Dzieci przychodzą też.");
        unfolds(ewa, "Zaleć, co zrobić");
        ewa.type("Co zrobić", "Zaprosić szkołę na jesień");
        ewa.type("Do kiedy", "2030-10-01");
        ewa.press("Zaleć");
        ewa.sees("Zaprosić szkołę na jesień");
    }

    private static void unfolds(Visitor who, String summary) {
        who.page().getByText(summary, new Page.GetByTextOptions().setExact(true)).click();
    }

    private Actor expert(Given.Edition edition, String email) {
        var person = joining.join(Actor.TANDEM, email, "Ewa Ekspertka", Language.PL, Beginning.PASSWORD);
        joining.seat(Actor.TANDEM, person, edition.house().id(), Set.of(Role.EXPERT));
        return new Actor(person, null, edition.house().id(), Set.of(Role.EXPERT));
    }

    private String slug(WatchedPair pair) {
        return jdbc.sql("select slug from partnership where id = ?").param(pair.partnership().value()).query(String.class)
                .single();
    }

    private Visitor visitor(String name, int width) {
        return guests.comes("observation-" + name, width, ColorScheme.LIGHT, Language.PL);
    }
}
