package org.tandem.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Through the demo on foot: every kind of page that a role comes to by its links, wide, middling and narrow, light and dark, in three languages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class TourTests {

    private record SignIn(String email, String password) {}

    static Browser browser;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "company", "social", "expert", "editor"})
    void everyPageOfARoleIsInOrder(String role) {
        var problems = new ArrayList<String>();
        for (var way : Way.ALL) {
            var page = browser.open(way.width(), way.scheme(), way.language());
            signIn(page, role);
            speak(page, way);
            var walk = new Walk(page, origin(), way, role);
            problems.addAll(walk.from("/home"));
            assertThat(walk.kinds()).as("kinds of pages").isGreaterThan(2);
            page.context().close();
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void everyPublicPageIsInOrder(int number) {
        var way = Way.ALL.get(number);
        var page = browser.open(way.width(), way.scheme(), way.language());
        var walk = new Walk(page, origin(), way, "nobody");
        assertThat(walk.from("/" + way.language().code())).isEmpty();
        assertThat(walk.kinds()).as("kinds of pages").isGreaterThan(7);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"0, partnerstwami", "1, Partnerschaften", "2, partnerships"})
    void searchIsInOrderAndOffersTitlesAsOneTypes(int number, String word) {
        var way = Way.ALL.get(number);
        var page = browser.open(way.width(), way.scheme(), way.language());
        var at = origin() + "/" + way.language().code();
        for (var path : List.of("/search", "/search?q=*", "/search?q=" + word, "/search?kind=FILM&q=" + word,
                "/search?q=qqqqqq")) {
            page.navigate(at + path);
            Sight.check(page, "search" + path.replaceAll("[^a-z]+", "_"), way.scheme());
        }
        page.navigate(at + "/search");
        page.locator("#words").pressSequentially(word.substring(0, 5));
        page.locator("#words-offered option").first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForNavigation(() -> page.locator("#words").press("Enter"));
        assertThat(page.url()).isEqualTo(at + "/search?q=" + word.substring(0, 5));
        page.context().close();
    }

    private void signIn(Page page, String role) {
        var who = jdbc.sql("select email, password from demo_sign_in where role = ?").param(role).query(SignIn.class).single();
        page.navigate(origin() + "/en/sign-in");
        page.getByLabel("Email address").fill(who.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(who.password());
        page.waitForNavigation(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click());
    }

    /** Chooses the language on the page of the account, whatever it speaks now. */
    private void speak(Page page, Way way) {
        page.navigate(origin() + "/account");
        var form = page.locator("form[action='/account/profile']");
        form.getByRole(AriaRole.COMBOBOX).selectOption(way.language().name());
        page.waitForNavigation(() -> form.getByRole(AriaRole.BUTTON).click());
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
