package org.tandem.journey;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people see when something cannot be done: a sentence in their language and a way on, with all that they typed. */
@Journey
class BadInputTests {

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Given given;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set("2026-03-02T09:00:00Z");
    }

    @Test
    void aRefusedFormSaysWhyAtTheTopAndAtTheFieldAndKeepsWhatWasTypedWithoutScripts() {
        var edition = given.edition();
        var page = signedIn(given.organisation().organisation(), Language.PL);
        page.navigate(guests.at("/calls/" + edition.id()));
        page.getByLabel("Strona").selectOption("SOCIAL");
        page.getByLabel("Dlaczego chcecie wziąć udział").fill("Mamy sad.");
        page.getByLabel("Ile negocjacji naraz").fill("kilka");

        assertThat(press(page, "Wyślij zgłoszenie")).isEqualTo(422);

        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasAttribute("href", "#f-capacity");
        assertThat(page.getByLabel("Ile negocjacji naraz")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#e-capacity")).hasText("Podaj liczbę od 1 do 100.");
        assertThat(page.getByLabel("Ile negocjacji naraz")).hasValue("kilka");
        assertThat(page.getByLabel("Dlaczego chcecie wziąć udział")).hasValue("Mamy sad.");
        assertThat(page.getByLabel("Strona")).hasValue("SOCIAL");
    }

    @Test
    void forgedForeignAndMangledIdsGetTheSamePageInThePersonsLanguage() {
        var edition = given.edition();
        var foreign = given.nomination(given.company(edition), given.social(edition));
        var page = signedIn(given.organisation().organisation(), Language.DE);

        var answers = Stream.of("/nominations/" + foreign, "/nominations/" + UUID.randomUUID(), "/nominations/7", "/no/such/page")
                .map(path -> page.navigate(guests.at(path)).status() + page.getByRole(AriaRole.MAIN).innerText()).distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("404").contains("Es gibt sie nicht, oder sie ist nicht für Sie.");
    }

    @Test
    void whoeverComesAfterTheCallReadsWhenItClosedAndLosesNothing() {
        var edition = given.edition();
        var page = signedIn(given.organisation().organisation(), Language.PL);
        page.navigate(guests.at("/calls/" + edition.id()));
        page.getByLabel("Strona").selectOption("SOCIAL");
        page.getByLabel("Dlaczego chcecie wziąć udział").fill("Prawie zdążyliśmy.");
        clock.pass(Duration.ofDays(31));

        assertThat(press(page, "Wyślij zgłoszenie")).isEqualTo(422);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ta faza zamknęła się");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 kwi 2026");
        assertThat(page.getByLabel("Dlaczego chcecie wziąć udział")).hasValue("Prawie zdążyliśmy.");
        page.navigate(guests.at("/calls/" + edition.id()));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 kwi 2026");
    }

    @Test
    void anActOutOfItsPhaseIsAnsweredOnItsOwnPageWithTheDayThatItClosed() {
        var edition = given.edition();
        var social = given.social(edition);
        var nomination = given.nomination(given.company(edition), social);
        var page = signedIn(social.member().organisation(), Language.EN);
        page.navigate(guests.at("/nominations/" + nomination));
        clock.pass(Duration.ofDays(31));

        assertThat(press(page, "Accept the nomination")).isEqualTo(422);

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 Apr 2026");
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText(social.member().name());
    }

    @Test
    void ofTwoWhoAcceptTheSameTheSlowerSeesWhatStandsNow() {
        var edition = given.edition();
        var social = given.social(edition);
        var nomination = given.nomination(given.company(edition), social);
        var faster = signedIn(social.member().organisation(), Language.PL);
        var slower = signedIn(social.member().organisation(), Language.DE);
        for (var page : List.of(faster, slower)) page.navigate(guests.at("/nominations/" + nomination));

        assertThat(press(faster, "Przyjmij nominację")).isEqualTo(200);
        assertThat(press(slower, "Nominierung annehmen")).isEqualTo(409);

        assertThat(slower.getByRole(AriaRole.STATUS)).containsText("Diese Nominierung ist schon beantwortet.");
        assertThat(slower.getByRole(AriaRole.MAIN)).containsText("Angenommen");
        assertThat(slower.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nominierung annehmen"))).isHidden();
    }

    @Test
    void noAnswerShowsTheInsideOfTheProgram() {
        var page = signedIn(given.organisation().organisation(), Language.EN);
        for (var path : List.of("/negotiations?before=x", "/nominations?before=x&state=%27", "/partnerships?before=-",
                "/calls/%20",
                "/organisations/x/edit", "/organisations/x/logo", "/en/editions/%27?after=x", "/en/links/7/secret", "/error",
                "/audit?subject=x", "/editions/x/profiles?after=%00", "/en/partnerships/%C5%BC", "/account/profile")) {
            var status = page.navigate(guests.at(path)).status();
            assertThat(status).as(path).isBetween(200, 499);
            assertThat(page.content()).as(path).doesNotContain("Exception", "org.tandem", "org.springframework", "\tat ");
        }
    }

    /** Somebody of the organisation, who has signed in without scripts. */
    private Page signedIn(OrganisationId organisation, Language language) {
        var email = "reader-" + UUID.randomUUID() + "@example.org";
        beginning.member(organisation, email, language);
        var page = guests.browser().openWithoutScripts(1440, language);
        page.navigate(guests.at("/" + language.code() + "/sign-in"));
        page.locator("#f-email").fill(email);
        page.locator("#f-password").fill(Beginning.PASSWORD);
        var answer = page.waitForNavigation(() -> page.locator("form[action='/sign-in'] button").first().click());
        assertThat(answer.status()).isEqualTo(200);
        return page;
    }

    private static int press(Page page, String button) {
        return page.waitForNavigation(() -> page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click()).status();
    }
}
