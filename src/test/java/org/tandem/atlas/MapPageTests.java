package org.tandem.atlas;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.Crowd;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** The map as a page without scripts, and what a browser draws it from. */
@WholeProgram
@Transactional
class MapPageTests {

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)");
    private static final Set<String> OF_THE_STATEMENT = Set.of("shown", "party", "item", "wanted", "within", "whole", "lateral",
            "unnest", "generate_series", "public_partnership", "coalesce", "g");
    private static final Pattern LISTED = Pattern.compile("data-item=\"([^\"]+)\"");
    private static final Pattern SENT = Pattern.compile("\"kind\":\"([a-z]+)\"[^}]*\"slug\":\"([^\"]+)\"");

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private UUID edition;
    private String map;

    @BeforeEach
    void anEditionWithPublicPartnerships() {
        var crowd = Crowd.of(24, given, jdbc);
        edition = crowd.edition().id().value();
        map = "?edition=" + crowd.slug();
        jdbc.sql(
                "update organisation set municipality = '2466011' where id in (select business from partnership where edition = ?)")
                .param(edition).update();
        jdbc.sql(
                "update organisation set municipality = '1661011' where id in (select social from partnership where edition = ?)")
                .param(edition).update();
    }

    @Test
    void theListAndThePointsHaveTheSameThings() throws Exception {
        for (var filter : List.of("", "&kind=partnership", "&kind=organisation&side=social", "&year=1999")) {
            var listed = new TreeSet<>(all(LISTED, text("/pl/map" + map + filter)));
            var sent = new TreeSet<String>();
            var points = SENT.matcher(text("/pl/map/points" + map + filter));
            while (points.find())
                sent.add(points.group(1) + "/" + points.group(2));

            assertThat(listed).as(filter).isEqualTo(sent);
        }
    }

    @Test
    void aClustersLinkNarrowsTheViewAndTheListWithIt() throws Exception {
        var whole = text("/pl/map" + map);
        var link = find("<a href=\"(/pl/map[^\"]+)#found\" aria-label=\"Opole", whole).replace("&amp;", "&");
        var near = text(link);

        assertThat(link).contains("edition=", "at=", "zoom=");
        assertThat(all(LISTED, near)).isNotEmpty().hasSizeLessThan(all(LISTED, whole).size());
        assertThat(near).contains("w tym widoku", "Cała mapa");
    }

    @Test
    void whatSomeonePutInTheAddressComesBackInTheForm() throws Exception {
        assertThat(text("/de/map" + map + "&side=social&kind=organisation")).contains("<option value=\"social\" selected>",
                "name=\"kind\" value=\"organisation\"", "Treffen gehören zu keiner Seite");
    }

    @Test
    void theMapStandsOnOthersPagesWithTheSameThingsAndWithoutScriptsOrCookies() throws Exception {
        var page = get("/pl/embed/map" + map, null);
        var shown = page.getContentAsString();

        assertThat(new TreeSet<>(all(LISTED, shown))).isNotEmpty().isEqualTo(new TreeSet<>(all(LISTED, text("/pl/map" + map))));
        assertThat(shown).contains("<base target=\"_blank\">", "noindex", "/pl/map?edition=").doesNotContain("map.js", "leaflet",
                "data-wake");
        assertThat(page.getHeader("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(page.getHeader("X-Frame-Options")).isNull();
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(text("/pl/map" + map)).contains("/pl/embed/map?edition=", "embed-code", "application/json+oembed");

        jdbc.sql("update partnership set social_consent = null where edition = ?").param(edition).update();

        assertThat(all(LISTED, text("/pl/embed/map" + map))).isEmpty();
        assertThat(http.get().uri("/pl/embed/map?kind=x").exchange()).hasStatus(404);
    }

    @Test
    void anEmptyMapSaysWhatToDo() throws Exception {
        assertThat(text("/en/map" + map + "&year=1999")).contains("Nothing fits this choice", "Show everything");
        assertThat(text("/en/map" + map + "&at=10,10&zoom=12")).contains("Nothing lies in this part of the map", "The whole map");
    }

    @Test
    void aBrokenAddressIsNotFound() {
        for (var broken : List.of("?kind=x", "?year=x", "?area=1", "?side=both", "?at=1&zoom=9", "?at=50,18&zoom=x", "?zoom=9",
                "?after=x", "?size=1", "?edition=a%00b"))
            for (var page : List.of("/pl/map", "/pl/map/points"))
                if (page.equals("/pl/map") || !broken.matches(".*(at|zoom|after|size)=.*"))
                    assertThat(http.get().uri(java.net.URI.create(page + broken)).exchange()).as(page + broken).hasStatus(404);
        assertThat(http.get().uri("/pl/map/sketch.svg?ground=red").exchange()).hasStatus(404);
    }

    @Test
    void whatIsKeptIsNeitherReadNorDrawnAgainUntilAConsentIsWithdrawn() throws Exception {
        var tags = new HashMap<String, String>();
        for (var page : List.of("/pl/map" + map, "/pl/map/points" + map, "/pl/map/sketch.svg")) {
            var tag = Objects.requireNonNull(get(page, null).getHeader("ETag"));
            var sent = Statements.during(() -> assertThat(get(page, tag).getStatus()).as(page).isEqualTo(304));
            assertThat(sent).as(page).hasSize(1);
            tags.put(page, tag);
        }

        jdbc.sql("update partnership set social_consent = null where edition = ?").param(edition).update();

        tags.forEach((page, tag) -> assertThat(get(page, tag).getStatus()).as(page).isEqualTo(200));
        assertThat(all(LISTED, text("/pl/map" + map))).isEmpty();
    }

    @Test
    void theTagIsMadeOfEveryTableThatThePageIsReadFrom() throws Exception {
        for (var page : List.of("/pl/map" + map, "/pl/map/points" + map, "/pl/map/sketch.svg")) {
            var sent = Statements.during(() -> get(page, null));

            assertThat(tables(sent.subList(0, 1))).as(page).containsAll(tables(sent.subList(1, sent.size())));
            assertThat(sent).as(page).hasSizeLessThanOrEqualTo(page.startsWith("/pl/map/") ? 2 : 4);
        }
    }

    @Test
    void otherServersAreAskedForNothing() {
        var answer = get("/pl/map" + map, null);

        assertThat(answer.getHeader("Content-Security-Policy")).contains("img-src 'self' data:;");
    }

    @Test
    void aPageOfAnEditionAndOfAnOrganisationLeadsToItselfOnTheMap() throws Exception {
        var social = jdbc
                .sql("select o.slug from public_partnership v join organisation o on o.id = v.social where v.edition = ? limit 1")
                .param(edition).query(String.class).single();

        assertThat(text("/pl/editions/" + map.substring(9))).contains("href=\"/pl/map" + map + "\"");
        assertThat(text("/pl/organisations/" + social)).contains("href=\"/pl/map?organisation=" + social + "\"");
        assertThat(all(LISTED, text("/pl/map?organisation=" + social))).contains("organisation/" + social)
                .allMatch(it -> !it.startsWith("organisation/") || it.endsWith("/" + social));
        assertThat(text("/pl")).contains("href=\"/pl/map\"", "/pl/map/sketch.svg");
    }

    private static Set<String> tables(List<String> statements) {
        var tables = new TreeSet<String>();
        statements.forEach(it -> tables.addAll(all(TABLE, it)));
        tables.removeAll(OF_THE_STATEMENT);
        return tables;
    }

    private static List<String> all(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find())
            found.add(matcher.group(1));
        return found;
    }

    private static String find(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String text(String page) throws UnsupportedEncodingException {
        var answer = get(page, null);
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String page, @Nullable String tag) {
        var asked = http.get().uri(page);
        if (tag != null) asked.header("If-None-Match", tag);
        return asked.exchange().getResponse();
    }
}
