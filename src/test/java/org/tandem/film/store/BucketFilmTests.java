package org.tandem.film.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.film.Filming;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/** A film that is kept in a bucket: sent in parts, stored there, and played from there. */
@WholeProgram
class BucketFilmTests {

    private static final String BUCKET = "films";
    private static final LocalS3 SERVER = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();

    @DynamicPropertySource
    static void aBucket(DynamicPropertyRegistry settings) {
        SERVER.start();
        var own = settings();
        try (var client = StoreConfiguration.client(own)) {
            client.createBucket(it -> it.bucket(BUCKET));
        }
        for (var name : new String[]{"endpoint", "access-key", "secret-key", "bucket"})
            settings.add("tandem.films.s3." + name, () -> own.getRequiredProperty("tandem.films.s3." + name));
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    private final MockMvc browser;
    private final FilmStore store;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Filming filming;

    @Autowired
    BucketFilmTests(MockMvc browser, FilmStore store, JdbcClient jdbc, Given given, Filming filming) {
        this.browser = browser;
        this.store = store;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.filming = filming;
    }

    @Test
    void aFilmThatWasSentInPartsIsPlayedFromTheBucket() throws Exception {
        var film = film();
        var id = filming.begin(edition.house().coordinator(), edition.id(), Translated.of(Language.PL, "W kubełku"));
        var place = String.valueOf(answer(tus(HttpMethod.POST, "/films/" + id + "/uploads")
                .header("Upload-Length", String.valueOf(film.length)), 201).getHeader("Location"));
        part(place, 0, Arrays.copyOfRange(film, 0, film.length / 2));
        part(place, film.length / 2, Arrays.copyOfRange(film, film.length / 2, film.length));
        await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select count(*) from film_file where film = ?")
                .param(id.value()).query(Integer.class).single() == 1);

        var key = jdbc.sql("select key from film_file where film = ?").param(id.value()).query(UUID.class).single();
        assertThat(store).isInstanceOf(BucketStore.class);
        assertThat(store.keys(java.time.Instant.now().plusSeconds(60))).containsExactly(key);
        assertThat(answer(get("/films/" + id + "/file"), 200).getContentAsByteArray()).isEqualTo(film);
        var middle = answer(get("/films/" + id + "/file").header("Range", "bytes=100000-100009"), 206);
        assertThat(middle.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(film, 100_000, 100_010));
        assertThat(middle.getHeader("Content-Range")).isEqualTo("bytes 100000-100009/" + film.length);
    }

    private void part(String place, int offset, byte[] content) throws Exception {
        answer(tus(HttpMethod.PATCH, place).header("Upload-Offset", String.valueOf(offset))
                .header("Content-Length", String.valueOf(content.length)).contentType("application/offset+octet-stream")
                .content(content), 204);
    }

    private static MockHttpServletRequestBuilder tus(HttpMethod method, String address) {
        return request(method, address.replaceFirst("^https?://[^/]+", "")).header("Tus-Resumable", "1.0.0");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = browser.perform(request.with(csrf().asHeader()).with(Given.signedIn(edition.house().coordinator())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private static MockEnvironment settings() {
        return new MockEnvironment().withProperty("tandem.films.s3.endpoint", "http://127.0.0.1:" + SERVER.getPort())
                .withProperty("tandem.films.s3.access-key", "key").withProperty("tandem.films.s3.secret-key", "secret")
                .withProperty("tandem.films.s3.bucket", BUCKET);
    }

    private static byte[] film() throws IOException {
        try (InputStream file = Objects.requireNonNull(BucketFilmTests.class.getResourceAsStream("/sample/film/film.webm"))) {
            return file.readAllBytes();
        }
    }
}
