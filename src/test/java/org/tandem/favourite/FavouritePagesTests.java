package org.tandem.favourite;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.attendance.Door;
import org.tandem.search.Shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Keeping, looking at what is kept, and passing it on, as a browser without scripts does it. */
@WholeProgram
class FavouritePagesTests {

    private static final String FULL = "W przeglądarce jest miejsce na 100 ulubionych.";

    @Autowired
    Given given;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Shown shown;

    @Autowired
    Door door;

    @Autowired
    Visit visit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    private UUID article;
    private Shown.Partnership partnership;

    @BeforeEach
    void thingsThatArePublic() {
        article = newsroom.published(newsroom.editor(), "O rzece").value();
        partnership = shown.partnership();
    }

    @Test
    void aVisitorKeepsWithoutASessionAndFindsItInHerList() throws Exception {
        var answer = send(own(kept(key(article))));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/pl/favourites?kept=" + key(article));
        assertThat(answer.getHeaders("Set-Cookie")).hasSize(1);
        var cookie = answer.getCookie("favourites");
        assertThat(cookie).isNotNull();
        assertThat(read("/pl/favourites?kept=" + key(article), cookie))
                .contains("„O rzece” jest w ulubionych.", "<h2 id=\"kind-ARTICLE\"",
                        "Zaloguj się, aby mieć ją na każdym urządzeniu", "name=\"robots\" content=\"noindex\"")
                .doesNotContain("name=\"_csrf\"");
    }

    @Test
    void thingsStandUnderTheirKindsTheNewestFirst() throws Exception {
        var gathering = door.gathering(given.edition(), "Warsztat nad rzeką").value();
        var second = newsroom.published(newsroom.editor(), "O lesie").value();
        var organisation = partnership.talks().social().forOrganisation().value();

        var page = read("/pl/favourites", cookie(second, organisation, gathering, article, partnership.id().value()));

        assertThat(page).containsSubsequence("kind-ARTICLE", "O lesie", "O rzece", "kind-PARTNERSHIP", partnership.word(),
                "kind-ORGANISATION", "kind-GATHERING", "Warsztat nad rzeką", "id=\"share\"");
    }

    @Test
    void whatIsRemovedCanBePutBackFromTheSentenceThatReportsIt() throws Exception {
        var answer = send(own(post("/pl/favourites/removal").param("things", key(article)))
                .cookie(cookie(article, partnership.id().value())));

        var rest = answer.getCookie("favourites");
        assertThat(String.valueOf(rest == null ? null : rest.getValue())).isEqualTo(key(partnership.id().value()));
        assertThat(read(String.valueOf(answer.getRedirectedUrl()), rest)).contains("„O rzece” nie jest już w ulubionych.",
                "Cofnij",
                "value=\"" + key(article) + "\"");
    }

    @Test
    void onlyAPageOfOursKeepsSomethingForSomebody() throws Exception {
        for (var from : List.of("cross-site", "same-site", "none"))
            assertThat(send(kept(key(article)).header("Sec-Fetch-Site", from)).getStatus()).as(from).isEqualTo(403);
        assertThat(send(kept(key(article))).getStatus()).isEqualTo(403);
        assertThat(send(kept(key(article)).header("Origin", "null")).getStatus()).isEqualTo(403);
        assertThat(send(kept(key(article)).header("Origin", "https://elsewhere.example")).getStatus()).isEqualTo(403);
        assertThat(send(kept(key(article)).header("Origin", "http://localhost")).getStatus()).isEqualTo(302);
        assertThat(send(kept(key(article)).with(csrf())).getStatus()).isEqualTo(302);
        assertThat(send(own(post("/pl/favourites/takeover"))).getStatus()).as("has the usual proof").isEqualTo(403);
    }

    @Test
    void aForgedKeyIsNotFoundAndNoAddressOfItIsLedTo() throws Exception {
        for (var forged : List.of("", "x", "../../etc", "//elsewhere.example", key(UUID.randomUUID()), "%"))
            assertThat(send(own(kept(forged))).getStatus()).as(forged).isEqualTo(404);
        var answer = send(own(kept(key(article) + ".//elsewhere.example")));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/pl/favourites?kept=" + key(article));
    }

    @Test
    void aForgedCookieShowsWhatOfItIsPublicAndIsPutRight() throws Exception {
        var answer = send(get("/pl/favourites").cookie(new Cookie("favourites",
                "<script>." + key(UUID.randomUUID()) + "." + key(article) + ".x")));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("O rzece").doesNotContain("<script>.");
        assertThat(value(answer)).isEqualTo(key(article));
    }

    @Test
    void whatIsPublicNoMoreIsNeitherShownNorCountedNorNamedInTheAddressToShare() throws Exception {
        shown.withdraw(partnership);
        var gone = partnership.id().value();

        var answer = send(get("/pl/favourites?kept=" + key(gone) + "&removed=" + key(gone)).cookie(cookie(gone, article)));

        assertThat(answer.getContentAsString()).contains("O rzece").doesNotContain(partnership.word(), key(gone),
                "kind-PARTNERSHIP");
        assertThat(value(answer)).as("what scripts count").isEqualTo(key(article));
        assertThat(shared(key(gone) + "." + key(article), "")).contains("O rzece").doesNotContain(partnership.word(), key(gone))
                .as("as if it had never been").isEqualTo(shared(key(UUID.randomUUID()) + "." + key(article), ""));
    }

    @Test
    void aListIsPassedOnInItsAddressAndReadByAnybody() throws Exception {
        var list = read("/pl/favourites", cookie(article, partnership.id().value()));
        var keys = key(article) + "." + key(partnership.id().value());
        assertThat(list).contains("/pl/favourites/shared?things=" + keys, "data-copy=");

        assertThat(shared(keys, "Nad rzeką")).contains("nazwał ją „Nad rzeką”", "O rzece", partnership.word(),
                "Dodaj wszystkie 2 do ulubionych", "name=\"robots\" content=\"noindex\"");
        var answer = send(own(kept(keys)));
        assertThat(value(answer)).isEqualTo(keys);
        assertThat(read(String.valueOf(answer.getRedirectedUrl()), answer.getCookie("favourites")))
                .contains("2 pozycje są teraz w ulubionych.");
    }

    @Test
    void aBrokenOrEndlessAddressSaysSoInASentence() throws Exception {
        assertThat(shared("", "")).contains("Z tej listy nie da się nic pokazać.");
        assertThat(shared("x.y.z", "Wszystko <b>nasze</b>")).contains("Z tej listy nie da się nic pokazać.")
                .doesNotContain("<b>nasze");
        assertThat(shared(key(article) + ".abc", "")).contains("O rzece", "Części adresu nie udało się odczytać");
        var endless = key(article) + "." + String.join(".", Stream.generate(() -> key(UUID.randomUUID())).limit(150).toList());
        assertThat(shared(endless, "a".repeat(500))).contains("Oto pierwsze 100.", "a".repeat(80) + "…")
                .doesNotContain("a".repeat(81));
    }

    @Test
    void aFullBrowserSaysWhatToDoAndKeepsWhatItHas() throws Exception {
        var full = String.join(".",
                Stream.concat(Stream.of(key(article)), Stream.generate(() -> key(UUID.randomUUID()))).limit(100).toList());

        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/pl/favourites/kept"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "favourites=" + full)
                .POST(BodyPublishers.ofString("things=" + key(partnership.id().value()))).build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(asked, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(FULL, "O rzece").doesNotContain(partnership.word());
        }
    }

    @Test
    void whoIsSignedInKeepsWithHerAccountAndTakesOverWhatLiesInTheBrowser() throws Exception {
        var reader = given.organisation().actor();
        visit.answer(reader, kept(key(article)), 302);
        assertThat(visit.read(reader, "/pl/favourites")).contains("O rzece", "Lista należy do Twojego konta")
                .doesNotContain("na konto");
        var browser = cookie(partnership.id().value(), article);

        var offer = visit.send(reader, get("/pl/favourites").cookie(browser), 200);
        assertThat(offer).contains("Przenieś 1 pozycję na konto").doesNotContain(partnership.word());
        var answer = visit.answer(reader, post("/pl/favourites/takeover").cookie(browser), 302);

        assertThat(value(answer)).isEmpty();
        assertThat(visit.read(reader, "/pl/favourites")).contains("O rzece", partnership.word());
        assertThat(visit.read(given.organisation().actor(), "/pl/favourites")).doesNotContain("O rzece", partnership.word());
    }

    @Test
    void whatIsPublicNoMoreIsNotTakenOverAndLeavesTheBrowserAllTheSame() throws Exception {
        var reader = given.organisation().actor();
        shown.withdraw(partnership);
        var gone = partnership.id().value();

        var nothing = visit.answer(reader, post("/pl/favourites/takeover").cookie(cookie(gone)), 302);
        assertThat(value(nothing)).isEmpty();
        var rest = visit.answer(reader, post("/pl/favourites/takeover").cookie(cookie(gone, article)), 302);

        assertThat(rest.getRedirectedUrl()).isEqualTo("/pl/favourites?kept=" + key(article));
        assertThat(jdbc.sql("select thing from favourite where person = ?").param(reader.someone().value()).query(UUID.class)
                .list()).containsExactly(article);
    }

    @Test
    void aPageOfAHouseIsKeptAndStandsBelowTheRest() throws Exception {
        var page = jdbc.sql("select id from page where house = ? and kind = 'CONTACT'").param(given.house().id().value())
                .query(UUID.class).single();
        var answer = send(own(kept(key(page))).cookie(cookie(article)));

        assertThat(read("/pl/favourites", answer.getCookie("favourites"))).containsSubsequence("kind-ARTICLE", "O rzece",
                "kind-PAGE", "Strony", "Kontakt");
    }

    @Test
    void theStarsOfAPageAreFilledForWhoeverIsSignedInAndEmptyForEverybodyElse() throws Exception {
        var reader = given.organisation().actor();
        var page = "/pl/partnerships/" + jdbc.sql("select slug from partnership where id = ?").param(partnership.id().value())
                .query(String.class).single();
        assertThat(visit.read(reader, page)).contains("data-kept=\"false\"", "/pl/favourites/kept\"");
        visit.answer(reader, kept(key(partnership.id().value())), 302);

        assertThat(visit.read(reader, page)).contains("data-kept=\"true\"", "/pl/favourites/removal\"");
        var answer = send(get(page).cookie(cookie(partnership.id().value())));
        assertThat(answer.getContentAsString()).contains("data-kept=\"false\"").doesNotContain("name=\"_csrf\"")
                .isEqualTo(send(get(page)).getContentAsString());
        assertThat(answer.getHeader("ETag")).isNotNull();
        assertThat(String.join(" ", answer.getHeaders("Vary"))).doesNotContainIgnoringCase("cookie");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    private static String key(UUID thing) {
        return new ThingKey(thing).toString();
    }

    private static Cookie cookie(UUID... things) {
        return new Cookie("favourites", ThingKey.text(List.of(things)));
    }

    private static MockHttpServletRequestBuilder kept(String things) {
        return post("/pl/favourites/kept").param("things", things);
    }

    private static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
        return request.header("Sec-Fetch-Site", "same-origin");
    }

    private static String value(MockHttpServletResponse answer) {
        var cookie = answer.getCookie("favourites");
        return String.valueOf(cookie == null ? null : cookie.getValue());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var answer = http.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String read(String address, @Nullable Cookie cookie) throws Exception {
        var request = get(URI.create(address));
        return send(cookie == null ? request : request.cookie(cookie)).getContentAsString();
    }

    private String shared(String things, String title) throws Exception {
        var answer = send(get("/pl/favourites/shared").param("things", things).param("title", title));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
