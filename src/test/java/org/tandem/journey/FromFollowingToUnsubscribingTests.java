package org.tandem.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.TestClock;
import org.tandem.article.Newsroom;
import org.tandem.article.section.SectionId;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A reader without an account finds an article by another form of its word, keeps it and follows its section; an editor who follows it
 * too publishes, both are told on Monday, and the reader stops it.
 */
@Journey
class FromFollowingToUnsubscribingTests {

    private static final String READER = "czytelniczka@rawa.test";
    private static final String EDITOR = "ola@rawa.test";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aReaderIsToldOnMondayAndStopsItWithOneClick() throws Exception {
        clock.set("2055-03-03T09:00:00Z");
        var house = beginning.house("Dom nad Rawą", "Jan Most", "jan@rawa.test", Language.PL);
        beginning.editor(house, EDITOR, Language.PL);
        var section = newsroom.section(house.coordinator(), "Wieści znad Rawy", null);
        try (var reader = visitor("reader", 390); var ola = visitor("ola", 1440)) {
            ola.signIn(EDITOR);
            publishes(ola, house, section, "Stara śluza nad Rawą");
            findsAndKeeps(reader);
            follows(reader);
            followsSignedIn(ola, section);
            publishes(ola, house, section, "Nowy most nad Rawą");
            clock.set("2055-03-08T06:00:01Z");
            reader.open(post.link(READER, "Nowy most nad Rawą"));
            reader.sees("Treść artykułu.");
            post.link(EDITOR, "Nowy most nad Rawą");
            looksAtWhatSheFollows(ola);

            assertThat(stops(reader.page().url(), "Nowy most nad Rawą")).isEqualTo(204);
            publishes(ola, house, section, "Rawa płynie dalej");
            clock.set("2055-03-15T06:00:01Z");
            post.link(EDITOR, "Rawa płynie dalej");
            assertThat(jdbc.sql("select count(*) from mail where recipient = ?").param(READER).query(Integer.class).single())
                    .as("the confirmation and one digest").isEqualTo(2);
        }
    }

    /** What an article says may be found a moment after it is public. */
    private static void findsAndKeeps(Visitor reader) {
        await().atMost(10, SECONDS).until(() -> {
            reader.open("/pl/search?q=sluzami");
            return reader.page().getByRole(AriaRole.MAIN).textContent().contains("Stara śluza nad Rawą");
        });
        reader.follow("Stara śluza nad Rawą");
        reader.sees("Treść artykułu.");
        reader.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Do ulubionych").setExact(true)).click();
        assertThat(reader.page().locator("[data-number]")).hasText("1");
    }

    private void follows(Visitor reader) {
        reader.follow("Obserwuj ten dział");
        reader.type("Adres e-mail", READER);
        reader.press("Obserwuj");
        reader.sees("Napisaliśmy do Ciebie");
        reader.sees(READER);
        reader.open(post.link(READER, "Potwierdź, że chcesz dostawać nowości"));
        reader.sees("Dział: Wieści znad Rawy");
        reader.press("Tak, chcę dostawać nowości");
        reader.sees("Obserwujesz");
    }

    private void followsSignedIn(Visitor ola, SectionId section) {
        ola.open("/pl/sections/" + newsroom.slug(section));
        ola.follow("Obserwuj ten dział");
        ola.sees("Wiadomości przychodzą na adres " + EDITOR);
        ola.press("Obserwuj");
        ola.sees("Dział: Wieści znad Rawy");
    }

    private void publishes(Visitor ola, Beginning.House house, SectionId section, String title) {
        var article = newsroom.article(house.coordinator(), section, title, "Treść artykułu.");
        ola.open("/articles/" + article);
        ola.press("Opublikuj");
        ola.sees("Artykuł jest publiczny.");
    }

    private static void looksAtWhatSheFollows(Visitor ola) {
        ola.open("/account");
        ola.follow("Co obserwuję");
        ola.sees("1 obserwowana rzecz");
    }

    /** As a mail program does it: one request, no cookie, no form. */
    private int stops(String page, String subject) throws Exception {
        assertThat(post.header(READER, subject, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        var address = URI.create(post.header(READER, subject, "List-Unsubscribe").replaceAll("[<>\\s]", ""));
        return send(HttpRequest.newBuilder(URI.create(page).resolve(address.getRawPath()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")).build());
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        try (var program = HttpClient.newHttpClient()) {
            return program.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private Visitor visitor(String name, int width) {
        return guests.comes("following-" + name, width, ColorScheme.LIGHT, Language.PL);
    }
}
