package org.tandem.portal;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.Partners;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.film.Reel;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** How search engines, other pages and readers of other languages find what is public, and nothing else. */
@WholeProgram
class FoundPagesTests {

    @Autowired
    Partners partners;

    @Autowired
    Publishing publishing;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Given given;

    @Autowired
    Reel reel;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Talks talks;
    private PartnershipId partnership;
    private String page;

    @BeforeEach
    void published() {
        talks = Talks.begin(jdbc);
        partnership = partners.shown(talks, "Czysty brzeg", "Razem sprzątamy. ".repeat(30));
        page = "/partnerships/" + slug("partnership", partnership.value());
    }

    @Test
    void aPageNamesItselfInEachLanguageAndQuotesItsOwnText() throws Exception {
        assertThat(text("/de" + page)).contains("<meta property=\"og:title\" content=\"Czysty brzeg\">",
                "<meta name=\"description\" content=\"Razem sprzątamy. Razem", "hreflang=\"x-default\"")
                .contains(List.of("hreflang=\"pl\" href=\"http://localhost:", "hreflang=\"de\" href=\"http://localhost:",
                        "hreflang=\"en\" href=\"http://localhost:"))
                .doesNotContain("noindex");
    }

    @Test
    void aTextThatIsMissingInALanguageIsShownInTheOriginalWithANote() throws Exception {
        assertThat(text("/de" + page)).contains("wir zeigen ihn auf Polnisch", "lang=\"pl\">Razem sprzątamy.");
        assertThat(text("/pl" + page)).doesNotContain("pokazujemy go");
    }

    @Test
    void theSiteMapHoldsWhatIsConsentedToAndNoSampleData() throws Exception {
        var social = "/organisations/" + slug("organisation", talks.social().forOrganisation().value());
        assertThat(text("/sitemap.xml")).contains("/pl" + page + "<", "/de" + page + "<", "/en" + page + "<",
                "/pl" + social + "<");

        publishing.withdraw(talks.social(), partnership);
        assertThat(text("/sitemap.xml")).doesNotContain(page, social);

        publishing.consent(talks.social(), partnership);
        jdbc.sql("update edition set sample = true where id = ?").param(talks.edition().value()).update();
        assertThat(text("/sitemap.xml")).doesNotContain(page, social);
    }

    @Test
    void theSiteMapNamesAnArticleByItsOwnAddressInEachLanguageAndItsSectionWithIt() throws Exception {
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Z życia " + UUID.randomUUID(), null);
        var article = newsroom.published(editor, section, "Wspólny stół " + UUID.randomUUID());
        newsroom.translated(editor, article, Language.DE, "Der gemeinsame Tisch " + UUID.randomUUID());
        var polish = "/pl/articles/" + newsroom.slug(article, Language.PL);
        var german = "/de/articles/" + newsroom.slug(article, Language.DE);

        assertThat(text("/sitemap.xml")).contains("<loc>http://localhost:0" + polish + "</loc>",
                "<loc>http://localhost:0" + german + "</loc>", "hreflang=\"de\" href=\"http://localhost:0" + german,
                "/en/articles/" + newsroom.slug(article, Language.PL) + "<",
                "/de/sections/" + slug("section", section.value()) + "<",
                "/pl/articles<").doesNotContain("/pl/articles/" + newsroom.slug(article, Language.DE));
    }

    @Test
    void machinesReadOfAnArticleWhoPublishedItAndWhen() throws Exception {
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Z życia " + UUID.randomUUID(), null);
        var article = newsroom.published(editor, section, "Wspólny </script> stół");
        var told = newsroom.slug(article, Language.PL);

        var graph = graph("/pl/articles/" + told);

        assertThat(graph.at("/0/@type").asString()).isEqualTo("NewsArticle");
        assertThat(graph.at("/0/headline").asString()).isEqualTo("Wspólny </script> stół");
        assertThat(graph.at("/0/author/@type").asString()).isEqualTo("Organization");
        assertThat(graph.at("/0/publisher/name").asString()).isNotEmpty();
        assertThat(Instant.parse(graph.at("/0/datePublished").asString()))
                .isBeforeOrEqualTo(Instant.parse(graph.at("/0/dateModified").asString()));
        assertThat(graph.at("/1/@type").asString()).isEqualTo("BreadcrumbList");
        assertThat(graph.at("/1/itemListElement").size()).isEqualTo(3);
        assertThat(graph.at("/1/itemListElement/1/item").asString()).endsWith("/pl/sections/" + slug("section", section.value()));
    }

    @Test
    void eachKindOfPageIsToldToMachinesByWhatItIs() throws Exception {
        var shown = given.edition();
        var conference = reel.conference(shown);
        var film = reel.published(shown, conference);
        var types = Map.of("/pl", "WebSite", "/pl/editions/" + slug("edition", talks.edition().value()), "Project",
                "/pl" + page, "Project", "/pl/gatherings/" + slug("gathering", conference.id().value()), "Event",
                "/pl/films/" + slug("film", film.value()), "VideoObject",
                "/pl/organisations/" + slug("organisation", talks.social().forOrganisation().value()), "NGO");
        for (var type : types.entrySet())
            assertThat(graph(type.getKey()).at("/0/@type").asString()).as(type.getKey()).isEqualTo(type.getValue());
        assertThat(types.keySet()).filteredOn(it -> !it.equals("/pl"))
                .allSatisfy(it -> assertThat(graph(it).at("/1/@type").asString()).isEqualTo("BreadcrumbList"));
        assertThat(text("/pl/editions/" + slug("edition", talks.edition().value()))).contains("application/atom+xml",
                "application/feed+json");
        assertThat(text("/pl/gatherings/" + slug("gathering", conference.id().value()) + "/calendar.ics"))
                .contains("BEGIN:VCALENDAR");
    }

    private JsonNode graph(String address) throws Exception {
        var json = text(address).replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        return JsonMapper.shared().readTree(json).get("@graph");
    }

    @Test
    void anOrganisationThatShowsNothingHasNoPage() {
        var social = "/pl/organisations/" + slug("organisation", talks.social().forOrganisation().value());
        assertThat(http.get().uri(social)).hasStatusOk();

        publishing.withdraw(talks.business(), partnership);

        assertThat(http.get().uri(social)).hasStatus(404);
    }

    @Test
    void machinesFindTheSiteMapAndTheMark() throws Exception {
        assertThat(text("/robots.txt")).contains("Sitemap: http://localhost:");
        assertThat(http.get().uri("/favicon.ico")).hasRedirectedUrl("/img/tandem.svg");
    }

    @Test
    void aPageThatIsNotThereSaysSoInItsLanguage() throws Exception {
        assertThat(text("/pl/nie-ma")).contains("<h1>Tej strony tu nie ma</h1>", "noindex")
                .doesNotContain("hreflang=\"x-default\"");
        assertThat(text("/de/nicht-da")).contains("<h1>Diese Seite gibt es hier nicht</h1>");
        assertThat(text("/en/not-there")).contains("<h1>This page is not here</h1>");
    }

    @Test
    void nobodyIsOfferedADemosSignInOutsideOfOne() throws Exception {
        jdbc.sql(
                "insert into demo_sign_in (role, name, email, password) values ('coordinator', 'c', 'c@tandem.example', 'open sesame')")
                .update();

        assertThat(text("/en/sign-in")).doesNotContain("c@tandem.example", "open sesame");

        jdbc.sql("delete from demo_sign_in").update();
    }

    private String text(String path) throws UnsupportedEncodingException {
        return http.get().uri(path).exchange().getResponse().getContentAsString();
    }

    private String slug(String table, UUID id) {
        return jdbc.sql("select slug from " + table + " where id = ?").param(id).query(String.class).single();
    }
}
