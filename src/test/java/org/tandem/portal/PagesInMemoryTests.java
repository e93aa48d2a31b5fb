package org.tandem.portal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.attendance.Door;
import org.tandem.screen.Freshness;
import org.tandem.signal.ChangeLine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Public pages that are answered from memory, on two nodes with one database. */
@WholeProgram
class PagesInMemoryTests {

    @Autowired
    WebApplicationContext program;

    @Autowired
    PublicVersion versions;

    @Autowired
    ChangeLine line;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Door door;

    private List<MockMvc> nodes;
    private Given.Edition edition;
    private String page;

    @BeforeEach
    void anEditionOnTwoNodes() {
        nodes = Stream.generate(() -> MemoryNode.of(program, versions)).limit(2).toList();
        edition = given.edition();
        page = "/pl/editions/"
                + jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
        await().atMost(5, SECONDS).until(line::isSound);
    }

    @Test
    void theSecondReaderCostsNoStatement() {
        assertThat(read(get(page)).getStatus()).isEqualTo(200);

        await().atMost(5, SECONDS).until(() -> Statements.during(() -> read(get(page))).isEmpty());
        assertThat(read(get(page)).getContentAsByteArray()).isNotEmpty();
    }

    @Test
    void aChangeIsReadOnEveryNodeWithinASecond() {
        nodes.forEach(node -> read(node, get(page)));

        rename("Nowa nazwa");

        await().atMost(1, SECONDS)
                .until(() -> nodes.stream().allMatch(node -> text(read(node, get(page))).contains("Nowa nazwa")));
    }

    @Test
    void afterAChangeThatAPageDoesNotShowItIsNotDrawnAgainAndKeepsItsTag() {
        var tag = read(get(page)).getHeader("ETag");

        given.edition();

        await().atMost(2, SECONDS).until(() -> Statements.during(() -> read(get(page))).isEmpty());
        assertThat(read(get(page)).getHeader("ETag")).isEqualTo(tag);
    }

    @Test
    void whoHasThePageIsToldThatItIsStillTheSame() {
        var tag = String.valueOf(read(get(page)).getHeader("ETag"));

        assertThat(tag).startsWith("\"");
        var again = read(get(page).header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whoTakesItZippedGetsItZippedWithATagOfItsOwn() throws Exception {
        var plain = read(get(page));
        var zipped = read(get(page).header("Accept-Encoding", "gzip, deflate, br"));

        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(read(get(page).header("Accept-Encoding", "gzip;q=0, identity")).getHeader("Content-Encoding")).isNull();
    }

    @Test
    void theHeadersOfAPageFromMemoryAreThoseOfThePageThatWasDrawn() {
        var drawn = program.getBean(MockMvc.class);
        var first = read(drawn, get(page));
        read(get(page));
        var kept = read(get(page));

        for (var name : List.of("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Content-Type",
                "Referrer-Policy"))
            assertThat(kept.getHeader(name)).as(name).isNotNull().isEqualTo(first.getHeader(name));
        assertThat(kept.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void whoBringsASessionIsNeverAnsweredFromMemoryAndLeavesNothingThere() {
        var coordinator = edition.house().coordinator();

        var own = read(get(page).with(Given.signedIn(coordinator)).cookie(new Cookie("SESSION", "x")));

        assertThat(text(own)).contains("href=\"/home\"");
        assertThat(own.getHeader("Cache-Control")).contains("no-store");
        assertThat(text(read(get(page)))).doesNotContain("href=\"/home\"");
    }

    @Test
    void aPageWithAFormOrACookieInItIsDrawnForEachVisitor() throws Exception {
        assertThat(timesDrawn(_ -> {}, _ -> {})).as("what is for everybody is drawn once").isEqualTo(1);
        assertThat(timesDrawn(asked -> asked.setAttribute(Freshness.WITH_A_FORM, true), _ -> {})).isEqualTo(2);
        assertThat(timesDrawn(_ -> {}, answer -> answer.addHeader("Set-Cookie", "a=b"))).isEqualTo(2);
    }

    /** How often two visitors after one another have a page drawn. */
    private int timesDrawn(Consumer<HttpServletRequest> mark, Consumer<HttpServletResponse> cookie) throws Exception {
        var drawn = new AtomicInteger();
        var memory = new KeptPages(versions, DataSize.ofMegabytes(1));
        for (int i = 0; i < 2; i++) {
            var asked = new MockHttpServletRequest("GET", "/pl/page");
            asked.setCookies(new Cookie("XSRF-TOKEN", "somebody's"), new Cookie("favourites", "what-she-keeps"));
            memory.doFilter(asked, new MockHttpServletResponse(), (request, response) -> {
                drawn.incrementAndGet();
                request.setAttribute(Freshness.OF_EVERYBODY, "W/\"rows\"");
                mark.accept((HttpServletRequest) request);
                cookie.accept((HttpServletResponse) response);
                response.setContentType("text/html");
                response.getOutputStream().print("a page");
            });
        }
        return drawn.get();
    }

    @Test
    void whoComesOverHttpsIsToldToDoSoAlwaysThoughThePageWasFirstReadWithout() {
        assertThat(read(get(page)).getHeader("Strict-Transport-Security")).isNull();

        assertThat(read(get(page).secure(true)).getHeader("Strict-Transport-Security")).isNotNull();
        assertThat(read(get(page).secure(true)).getHeader("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void aFileIsPassedThrough() throws Exception {
        var memory = new KeptPages(versions, DataSize.ofMegabytes(1));
        var answers = new ArrayList<ServletResponse>();
        var answer = new MockHttpServletResponse();

        memory.doFilter(new MockHttpServletRequest("GET", "/pl/editions/x/press/archive.zip"), answer,
                (_, response) -> answers.add(response));

        assertThat(answers).containsExactly(answer);
    }

    @Test
    void whatIsNotThereIsNotKeptEither() {
        assertThat(read(get(page + "-soon")).getStatus()).isEqualTo(404);

        jdbc.sql("update edition set slug = slug || '-soon' where id = ?").param(edition.id().value()).update();

        assertThat(read(get(page + "-soon")).getStatus()).isEqualTo(200);
    }

    @Test
    void aGatheringThatBeginsIsSeenToBeginThoughNobodyDidAnything() {
        var gathering = door.gathering(edition, "Warsztat");
        var slug = jdbc.sql("select slug from gathering where id = ?").param(gathering.value()).query(String.class).single();
        var starts = jdbc.sql("select starts_at from gathering where id = ?").param(gathering.value())
                .query(Timestamp.class).single().toInstant();
        clock.set(starts.minusSeconds(1).toString());
        var before = text(read(get("/pl/gatherings/" + slug)));
        assertThat(before).contains("/registration");

        clock.set(starts.toString());

        assertThat(text(read(get("/pl/gatherings/" + slug)))).doesNotContain("/gatherings/" + slug + "/registration");
    }

    @Test
    void aPageIsDrawnAgainWhenItsMomentComes() {
        var today = text(read(get(page)));

        clock.pass(Duration.ofDays(3));

        assertThat(text(read(get(page)))).isNotEqualTo(today);
    }

    @Test
    void aHundredReadersOfAPageThatHasChangedReadTheNewOne() throws Exception {
        read(get(page));
        rename("Po zmianie");
        await().atMost(1, SECONDS).until(() -> text(read(get(page))).contains("Po zmianie"));

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = Stream.<Callable<String>>generate(() -> () -> text(read(get(page)))).limit(100).toList();
            for (var answer : readers.invokeAll(asked)) assertThat(answer.get()).contains("Po zmianie");
        }
    }

    private void rename(String name) {
        jdbc.sql("update edition set name_pl = ? where id = ?").params(name, edition.id().value()).update();
    }

    private MockHttpServletResponse read(MockHttpServletRequestBuilder asked) {
        return read(nodes.getFirst(), asked);
    }

    private static MockHttpServletResponse read(MockMvc node, MockHttpServletRequestBuilder asked) {
        try {
            return node.perform(asked).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
