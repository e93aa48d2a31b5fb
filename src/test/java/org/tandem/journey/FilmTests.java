package org.tandem.journey;

import java.nio.file.Path;
import java.time.Duration;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.TestClock;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A coordinator sends a film with her browser, sees how far it is, and plays and seeks in it before anybody else can. */
@Journey
class FilmTests {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/film");

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Beginning beginning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aFilmIsSentInPartsPlayedAndSoughtIn() {
        clock.set("2026-03-02T09:00:00Z");
        var house = beginning.house("Dom Filmowy", "Ewa Kos", "film@example.org", Language.EN);
        beginning.edition(house, Translated.of(Language.EN, "A year of films"));
        try (var ewa = guests.comes("film", 1440, ColorScheme.LIGHT, Language.EN)) {
            ewa.signIn(house.email());
            ewa.menu("Menu", "Editions");
            ewa.follow("A year of films");
            ewa.follow("Films");
            ewa.type("Title in English", "Two wheels");
            ewa.press("Begin a film");
            ewa.sees("Nobody but the house and its makers can see it.");

            ewa.page().getByLabel("Film file").setInputFiles(SAMPLE.resolve("film.webm"));
            ewa.press("Send the file");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> jdbc.sql("select count(*) from film_file").query(Integer.class).single() > 0);
            ewa.reload();
            ewa.sees("WebM, 1 MB");
            ewa.page().getByLabel("German").setInputFiles(SAMPLE.resolve("de.vtt"));
            ewa.leave(ewa.page().locator("form[action$='/subtitles/de'] button"));

            ewa.follow("See the page as the public will");
            ewa.sees("Only the house and the makers see this page.");
            assertThat(number(ewa,
                    "film => new Promise(known => { film.onloadedmetadata = () => known(film.duration); film.load(); })"))
                    .isBetween(29.0, 31.0);
            assertThat(number(ewa,
                    "film => new Promise(there => { film.onseeked = () => there(film.currentTime); film.currentTime = 20.5; })"))
                    .isBetween(20.0, 21.0);
        }
    }

    private static double number(Visitor visitor, String script) {
        return ((Number) visitor.page().locator("video").evaluate(script)).doubleValue();
    }
}
