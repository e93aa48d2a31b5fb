package org.tandem.journey;

import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.film.FilmId;
import org.tandem.film.Reel;
import org.tandem.gathering.GatheringId;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor waits for a premiere with her telephone: a second before its minute there is nothing, and then it plays, and nobody pressed a button. */
@Journey
class PremiereTests {

    private static final String TITLE = "Tajny film";

    @RegisterExtension
    static final Guests guests = new Guests();

    @Autowired
    Given given;

    @Autowired
    Reel reel;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFilmOpensAtItsMinuteAndWasNowhereASecondBefore() {
        var edition = given.edition();
        var conference = reel.conference(edition);
        var film = reel.published(edition, conference);
        try (var iga = guests.comes("premiere", 390, ColorScheme.LIGHT, Language.PL)) {
            clock.set(Reel.SECOND_BEFORE);
            findsNothing(iga, film, conference.id());

            clock.set(Reel.PREMIERE);
            assertThat(iga.reload()).isEqualTo(200);
            iga.follow("Zobacz film: " + TITLE);
            plays(iga);
            findsIt(iga, film, conference.id());
        }
    }

    /** She ends on the page of the conference. */
    private void findsNothing(Visitor iga, FilmId film, GatheringId conference) {
        iga.open("/pl/films");
        iga.seesNot(TITLE);
        iga.open("/pl/films/" + slug("film", film.value()));
        assertThat(iga.reload()).isEqualTo(404);
        iga.seesNot(TITLE);
        for (var path : parts(film)) assertThat(status(iga, path)).as(path).isEqualTo(404);
        for (var path : lists(conference)) assertThat(text(iga, path)).as(path).doesNotContain(slug("film", film.value()), TITLE);
        iga.open("/pl/gatherings/" + slug("gathering", conference.value()));
        iga.seesNot(TITLE);
    }

    private void findsIt(Visitor iga, FilmId film, GatheringId conference) {
        for (var path : parts(film)) assertThat(status(iga, path)).as(path).isEqualTo(200);
        for (var path : lists(conference)) assertThat(text(iga, path)).as(path).contains(slug("film", film.value()));
        iga.open("/pl/films");
        iga.sees(TITLE);
    }

    private static void plays(Visitor iga) {
        iga.sees(TITLE);
        var film = iga.page().locator("video");
        var reached = film.evaluate("""
                film => new Promise((plays, fails) => {
                  film.muted = true;
                  film.onerror = () => fails(film.error.message);
                  film.ontimeupdate = () => film.currentTime > 0.3 && plays(film.currentTime);
                  film.play().catch(fails);
                })
                """);
        assertThat(((Number) reached).doubleValue()).isGreaterThan(0.3);
        assertThat(
                film.evaluate("film => [...film.textTracks].filter(it => it.mode === 'showing').map(it => it.language).join()"))
                .isEqualTo("pl");
        film.evaluate("film => film.pause()");
    }

    private static List<String> parts(FilmId film) {
        var at = "/films/" + film;
        return List.of(at + "/file", at + "/poster", at + "/poster/preview", at + "/subtitles/pl.vtt", at + "/subtitles/de.vtt",
                at + "/subtitles/en.vtt");
    }

    /** Where the film is named, once it is public. */
    private List<String> lists(GatheringId conference) {
        return List.of("/pl/films", "/pl/films/feed.xml", "/sitemap.xml",
                "/pl/gatherings/" + slug("gathering", conference.value()));
    }

    private static int status(Visitor who, String path) {
        return who.page().request().get(guests.at(path)).status();
    }

    private static String text(Visitor who, String path) {
        return who.page().request().get(guests.at(path)).text();
    }

    private String slug(String table, java.util.UUID id) {
        return jdbc.sql("select slug from " + table + " where id = ?").param(id).query(String.class).single();
    }
}
