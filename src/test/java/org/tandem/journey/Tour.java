package org.tandem.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Through the demo on foot: every kind of page that somebody comes to by its links, wide, middling and narrow, light and dark, in three
 * languages. In several classes, so that they are walked side by side.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
abstract class Tour {

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

    /** What is wrong with the pages of a role, which it comes to from its first one. */
    List<String> walked(String role, List<Way> ways) {
        var problems = new ArrayList<String>();
        for (var way : ways) {
            var page = browser.open(way.width(), way.scheme(), way.language());
            signIn(page, role, way);
            var walk = new Walk(page, origin(), way, role);
            problems.addAll(walk.from("/home"));
            assertThat(walk.kinds()).as("kinds of pages").isGreaterThan(2);
            page.context().close();
        }
        return problems;
    }

    /** From the page in the language that the session is to speak. */
    private void signIn(Page page, String role, Way way) {
        var who = jdbc.sql("select email, password from demo_sign_in where role = ?").param(role).query(SignIn.class).single();
        page.navigate(origin() + "/" + way.language().code() + "/sign-in");
        page.locator("#f-email").fill(who.email());
        page.locator("#f-password").fill(who.password());
        page.waitForNavigation(() -> page.locator("form[action='/sign-in'] button:not([name])").first().click());
    }

    String origin() {
        return "http://localhost:" + port;
    }
}
