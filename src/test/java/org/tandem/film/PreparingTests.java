package org.tandem.film;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A film is prepared on its page, from its title to its publication, and what is wrong is said where it is wrong. */
@WholeProgram
class PreparingTests {

    private final Visit visit;
    private final Reel reel;
    private final Given given;
    private final Filming filming;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    PreparingTests(Visit visit, Reel reel, Given given, Filming filming, JdbcClient jdbc) {
        this.visit = visit;
        this.reel = reel;
        this.given = given;
        this.filming = filming;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void fromItsTitleToItsPublicationAFilmIsPreparedByForms() throws Exception {
        var films = "/editions/" + edition.id() + "/films";
        assertThat(visit.read(coordinator, "/editions/" + edition.id())).contains("href=\"" + films + "\"");
        assertThat(visit.send(coordinator, post(films).param("title-pl", " "), 422)).contains("id=\"e-title-pl\"");
        var at = visit.answer(coordinator, post(films).param("title-pl", "Wiosna"), 302).getHeader("Location");
        assertThat(at).isNotNull();
        assertThat(visit.read(coordinator, films)).contains("Wiosna", "in preparation");

        visit.send(coordinator, post(at + "/words").param("seen", "0").param("title-pl", "Wiosna").param("about-en", "Spring"),
                302);
        assertThat(visit.send(coordinator, post(at + "/words").param("seen", "0").param("title-pl", "Lato"), 409))
                .contains("value=\"Lato\"", "name=\"seen\" value=\"1\"");
        assertThat(visit.send(coordinator,
                post(at + "/words").param("seen", "1").param("title-pl", "Lato").param("link", "http://x"), 422))
                .contains("id=\"e-link\"", "value=\"http://x\"");
        assertThat(visit.send(coordinator, post(at + "/publication"), 422)).contains("The film is not complete");

        send(at, "file", "film.webm", 302);
        send(at, "poster", "poster.jpg", 302);
        for (var language : List.of("pl", "de", "en"))
            visit.send(coordinator, multipart(at + "/subtitles/" + language)
                    .file(file("subtitles", Reel.sample(language + ".vtt"))), 302);
        visit.send(coordinator, post(at + "/persons").param("seen", "0").param("nobody", "true"), 302);
        var conference = reel.conference(edition);
        visit.send(coordinator, post(at + "/premiere").param("item", conference.premiere().toString()), 302);
        assertThat(visit.read(coordinator, String.valueOf(at))).contains("The film is complete", "11:00");
        visit.send(coordinator, post(at + "/publication"), 302);

        assertThat(visit.read(coordinator, String.valueOf(at))).contains("The film is public");
        assertThat(visit.send(coordinator, post(at + "/premiere").param("item", ""), 422)).contains("id=\"e-item\"");
        visit.send(coordinator, post(at + "/withdrawal"), 302);
    }

    @Test
    void whatIsNotPublishedCanBeDeletedByItsHouseWithAllThatItHas() throws Exception {
        var film = reel.published(edition, reel.conference(edition));
        var at = "/films/" + film;
        assertThat(visit.send(coordinator, post(at + "/removal"), 422)).contains("Take back its publication first");
        assertThatThrownBy(() -> jdbc.sql("delete from film where id = ?").param(film.value()).update())
                .hasMessageContaining("taken back before it is deleted");
        visit.send(coordinator, post(at + "/withdrawal"), 302);
        assertThat(visit.read(coordinator, at)).contains("The film file, its description, poster, subtitles and list of makers");
        visit.send(given.house().coordinator(), post(at + "/removal"), 404);

        visit.send(coordinator, post(at + "/removal"), 302);

        visit.findsNothing(coordinator, at);
        for (var part : List.of("film_file", "film_poster", "film_subtitles", "film_upload"))
            assertThat(jdbc.sql("select count(*) from " + part + " where film = ?").param(film.value()).query(Integer.class)
                    .single()).as(part).isZero();
        assertThat(jdbc.sql("select count(*) from picture where thing = ?").param(film.value()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() throws Exception {
        var film = reel.prepared(coordinator, edition);
        var at = "/films/" + film;
        var before = stored(film);
        var broken = "WEBVTT\n\n00:01.000 --> 00:0x.000\nOj".getBytes(StandardCharsets.UTF_8);

        assertThat(visit.send(coordinator, multipart(at + "/subtitles/de").file(file("subtitles", broken)), 422))
                .contains("id=\"e-subtitles-de\"", "Line 3: this is no timing.");
        assertThat(visit.send(coordinator, multipart(at + "/poster").file(file("poster", broken)), 422))
                .contains("id=\"e-poster\"", "This is not a PNG or JPEG photo.");
        assertThat(visit.send(coordinator, multipart(at + "/file").file(file("file", Reel.sample("poster.jpg"))), 422))
                .contains("id=\"e-file\"", "This is not an MP4 or WebM film.");
        assertThat(visit.send(coordinator, multipart(at + "/file").file(file("file", new byte[0])), 422))
                .contains("id=\"e-file\"");
        assertThat(visit.send(coordinator, get(at + "/file").param("too-large", ""), 422)).contains("id=\"e-file\"");
        assertThat(visit.send(coordinator, get(at + "/poster").param("too-large", ""), 422)).contains("id=\"e-poster\"");
        assertThat(visit.send(coordinator, post(at + "/makers").param("email", "ewa"), 422)).contains("id=\"e-email\"",
                "value=\"ewa\"");

        assertThat(stored(film)).isEqualTo(before);
    }

    @Test
    void aFilmElsewhereIsLinkedAndNeedsNoSubtitlesHere() throws Exception {
        var words = new FilmWords(Reel.titled("Gdzie indziej"), Reel.titled("Opis"), Reel.titled(""),
                "https://video.example.org/1");
        var film = filming.begin(coordinator, edition.id(), words, false);
        filming.showPoster(coordinator, film, Reel.sample("poster.jpg"));
        visit.send(coordinator, post("/films/" + film + "/persons").param("seen", "0").param("nobody", "true"), 302);
        visit.send(coordinator,
                post("/films/" + film + "/premiere").param("item", reel.conference(edition).premiere().toString()), 302);
        visit.send(coordinator, post("/films/" + film + "/publication"), 302);

        var slug = jdbc.sql("select slug from film where id = ?").param(film.value()).query(String.class).single();
        assertThat(visit.read(coordinator, "/en/films/" + slug))
                .contains("href=\"https://video.example.org/1\"", "on video.example.org").doesNotContain("<iframe", "<video");
    }

    @Test
    void nobodyElseFindsAFilmInPreparation() throws Exception {
        var film = reel.prepared(coordinator, edition);
        var at = "/films/" + film;
        for (var stranger : List.of(given.house().coordinator(), given.organisation().actor(), given.expert(edition.house()))) {
            for (var page : List.of(at, at + "/words", at + "/file", at + "/poster")) visit.findsNothing(stranger, page);
            visit.send(stranger, post(at + "/words").param("seen", "0").param("title-pl", "X"), 404);
            visit.send(stranger, multipart(at + "/poster").file(file("poster", Reel.sample("poster.jpg"))), 404);
            visit.send(stranger, multipart(at + "/file").file(file("file", Reel.sample("film.webm"))), 404);
            for (var act : List.of("/publication", "/withdrawal", "/premiere", "/makers"))
                visit.send(stranger, post(at + act), 404);
        }
    }

    private List<String> stored(FilmId film) {
        return jdbc.sql("""
                select sha256 from film_file where film = :film union all select sha256 from film_poster where film = :film
                 union all select sha256 from film_subtitles where film = :film order by 1
                """).param("film", film.value()).query(String.class).list().stream().map(String::valueOf).toList();
    }

    private void send(String at, String name, String sample, int status) throws Exception {
        visit.send(coordinator, multipart(at + "/" + name).file(file(name, Reel.sample(sample))), status);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile(name, "file", "application/octet-stream", content);
    }
}
