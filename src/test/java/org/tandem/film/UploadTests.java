package org.tandem.film;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.film.store.FilmStore;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/** A film that comes in parts, and is taken up where the last part ended; only from those who may, with each part. */
@WholeProgram
class UploadTests {

    private static final byte[] FILM = Reel.sample("film.webm");
    private static final int HALF = FILM.length / 2;

    private final MockMvc browser;
    private final Given given;
    private final Naming naming;
    private final Premiering premiering;
    private final Tidying tidying;
    private final FilmStore store;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Actor coordinator;
    private final FilmId film;

    @Autowired
    UploadTests(MockMvc browser, Given given, Filming filming, Naming naming, Premiering premiering, Tidying tidying,
            FilmStore store, TestClock clock,
            JdbcClient jdbc) {
        this.browser = browser;
        this.given = given;
        this.naming = naming;
        this.premiering = premiering;
        this.tidying = tidying;
        this.store = store;
        this.clock = clock;
        this.jdbc = jdbc;
        var edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.film = filming.begin(coordinator, edition.id(), Reel.titled("W częściach"));
    }

    @Test
    void aFilmInTwoPartsIsWholeAndSeeksInside() throws Exception {
        var place = begun(coordinator, FILM.length);
        assertThat(part(coordinator, place, 0, Arrays.copyOf(FILM, HALF)).getStatus()).isEqualTo(204);
        assertThat(offset(place)).isEqualTo(HALF);
        assertThat(read("/films/" + film).getContentAsString()).contains("Unfinished upload: 49", "Discard");
        assertThat(part(coordinator, place, 0, FILM).getStatus()).as("not from the start again").isEqualTo(409);
        assertThat(part(coordinator, place, HALF, Arrays.copyOfRange(FILM, HALF, FILM.length)).getStatus()).isEqualTo(204);
        stored();

        var whole = read("/films/" + film + "/file");
        assertThat(whole.getContentAsByteArray()).isEqualTo(FILM);
        assertThat(whole.getContentType()).isEqualTo("video/webm");
        assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var tag = String.valueOf(whole.getHeader("ETag"));
        var seek = answer(coordinator,
                get("/films/" + film + "/file").header("Range", "bytes=1000-1999").header("If-Range", tag));
        assertThat(seek.getStatus()).isEqualTo(206);
        assertThat(seek.getHeader("Content-Range")).isEqualTo("bytes 1000-1999/" + FILM.length);
        assertThat(seek.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(FILM, 1000, 2000));
        assertThat(answer(coordinator, get("/films/" + film + "/file").header("Range", "bytes=99999999-")).getStatus())
                .isEqualTo(416);
        assertThat(answer(coordinator, get("/films/" + film + "/file").header("If-None-Match", tag)).getStatus()).isEqualTo(304);
        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(film.value()).query(String.class)
                .list())
                .containsExactly("film.begin", "film.take");
    }

    @Test
    void eachPartIsRefusedToStrangersAndWithoutProof() throws Exception {
        var maker = given.organisation().actor();
        naming.name(coordinator, film, email(maker));
        var place = begun(maker, FILM.length);
        part(maker, place, 0, Arrays.copyOf(FILM, 100));
        var stranger = given.house().coordinator();

        assertThat(answer(stranger, post(FILM.length)).getStatus()).isEqualTo(404);
        assertThat(part(stranger, place, 100, FILM).getStatus()).isEqualTo(404);
        assertThat(part(coordinator, place, 100, FILM).getStatus()).as("it is not hers").isEqualTo(404);
        assertThat(answer(stranger, tus(HttpMethod.HEAD, place)).getStatus()).isEqualTo(404);
        var unproven = tus(HttpMethod.PATCH, place).header("Upload-Offset", "100").contentType("application/offset+octet-stream")
                .content(FILM).with(Given.signedIn(maker));
        assertThat(browser.perform(unproven).andReturn().getResponse().getStatus()).isEqualTo(403);

        naming.dismiss(coordinator, film, jdbc.sql("select id from film_maker where film = ?").param(film.value())
                .query(java.util.UUID.class).single());
        assertThat(part(maker, place, 100, FILM).getStatus()).as("she makes it no more").isEqualTo(404);
    }

    @Test
    void whatIsNoFilmIsRefusedAtItsFirstPart() throws Exception {
        var other = new byte[200_000];
        System.arraycopy(Reel.sample("poster.jpg"), 0, other, 0, 30_000);
        var place = begun(coordinator, 10_000_000);
        var answer = part(coordinator, place, 0, other);
        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getContentAsString()).isEqualTo("This is not an MP4 or WebM film. Its content decides, not its name.");
        assertThat(part(coordinator, place, 200_000, other).getStatus()).isEqualTo(404);
    }

    @Test
    void tooLargeOnesAndTooManyAreRefused() throws Exception {
        assertThat(answer(coordinator, post(Uploads.MOST_BYTES + 1)).getStatus()).isEqualTo(413);
        assertThat(answer(coordinator, post(0)).getStatus()).isEqualTo(400);
        var first = begun(coordinator, 1000);
        for (int i = 1; i < Uploads.MOST_UNFINISHED; i++) begun(coordinator, 1000);
        assertThat(answer(coordinator, post(1000)).getStatus()).isEqualTo(409);
        assertThat(answer(coordinator, tus(HttpMethod.DELETE, first)).getStatus()).isEqualTo(204);
        begun(coordinator, 1000);
    }

    @Test
    void whatNobodyFinishesAndWhatNoFilmHasAnyMoreIsClearedAway() throws Exception {
        var place = begun(coordinator, FILM.length);
        part(coordinator, place, 0, FILM);
        stored();
        var old = key();
        part(coordinator, begun(coordinator, FILM.length), 0, FILM);
        await().atMost(Duration.ofSeconds(30)).until(() -> !key().equals(old));
        begun(coordinator, 5000);
        tidying.tidy();
        assertThat(store.keys(java.time.Instant.now().plusSeconds(60))).contains(old, key());
        assertThat(unfinished()).isEqualTo(1);

        clock.pass(Uploads.PATIENCE.plusMinutes(1));
        tidying.tidy();
        assertThat(store.keys(java.time.Instant.now().plusSeconds(60))).contains(key()).doesNotContain(old);
        assertThat(unfinished()).isZero();
    }

    @Test
    void theFileOfADeletedFilmLeavesTheStoreAWhileAfter() throws Exception {
        part(coordinator, begun(coordinator, FILM.length), 0, FILM);
        stored();
        var file = key();

        premiering.remove(coordinator, film);
        tidying.tidy();
        assertThat(store.keys(java.time.Instant.now().plusSeconds(60))).as("what is new may belong to a film in a moment")
                .contains(file);

        clock.pass(Duration.ofHours(2));
        tidying.tidy();
        tidying.tidy();
        assertThat(store.keys(java.time.Instant.now().plusSeconds(60))).doesNotContain(file);
    }

    private java.util.UUID key() {
        return jdbc.sql("select key from film_file where film = ?").param(film.value()).query(java.util.UUID.class).single();
    }

    private int unfinished() {
        return jdbc.sql("select count(*) from film_upload where film = ?").param(film.value()).query(Integer.class).single();
    }

    private void stored() {
        await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select count(*) from film_file where film = ?")
                .param(film.value()).query(Integer.class).single() == 1);
    }

    private String begun(Actor actor, long bytes) throws Exception {
        var answer = answer(actor, post(bytes));
        assertThat(answer.getStatus()).isEqualTo(201);
        return String.valueOf(answer.getHeader("Location"));
    }

    private MockHttpServletRequestBuilder post(long bytes) {
        return tus(HttpMethod.POST, "/films/" + film + "/uploads").header("Upload-Length", String.valueOf(bytes));
    }

    private MockHttpServletResponse part(Actor actor, String place, long offset, byte[] content) throws Exception {
        return answer(actor, tus(HttpMethod.PATCH, place).header("Upload-Offset", String.valueOf(offset))
                .contentType("application/offset+octet-stream").header("Content-Length", String.valueOf(content.length))
                .content(content));
    }

    private long offset(String place) throws Exception {
        return Long.parseLong(String.valueOf(answer(coordinator, tus(HttpMethod.HEAD, place)).getHeader("Upload-Offset")));
    }

    private static MockHttpServletRequestBuilder tus(HttpMethod method, String address) {
        return request(method, address.replaceFirst("^https?://[^/]+", "")).header("Tus-Resumable", "1.0.0");
    }

    private MockHttpServletResponse read(String address) throws Exception {
        var answer = answer(coordinator, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(Given.signedIn(actor)).with(csrf().asHeader())).andReturn().getResponse();
    }

    private String email(Actor actor) {
        return jdbc.sql("select email from person where id = ?").param(actor.someone().value()).query(String.class).single();
    }
}
