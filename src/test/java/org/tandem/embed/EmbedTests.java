package org.tandem.embed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Partners;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What others show of us on their pages, and what machines are told. */
@WholeProgram
class EmbedTests {

    private static final String TITLE = "Czysty brzeg </script><script>alert(1)</script>";

    @Autowired
    Partners partners;

    @Autowired
    Publishing publishing;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Talks talks;
    private PartnershipId partnership;
    private String slug;

    @BeforeEach
    void published() {
        talks = Talks.begin(jdbc);
        partnership = partners.shown(talks, TITLE, "Razem sprzątamy.");
        slug = jdbc.sql("select slug from partnership where id = ?").param(partnership.value()).query(String.class).single();
    }

    @Test
    void aCardMayStandInAFrameOfAnybodyAndOurPagesMayNot() throws Exception {
        var card = get("/pl/embed/partnerships/" + slug);

        assertThat(card.getStatus()).isEqualTo(200);
        assertThat(card.getContentAsString()).contains("Czysty brzeg &lt;/script", "/pl/partnerships/" + slug,
                "target=\"_blank\"");
        assertThat(card.getHeader("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(card.getHeader("X-Frame-Options")).isNull();
        assertThat(card.getHeader("Set-Cookie")).isNull();
        assertThat(get("/pl/partnerships/" + slug).getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void aWithdrawnConsentTakesTheCardOffEveryPageThatShowsIt() throws Exception {
        publishing.withdraw(talks.social(), partnership);

        var card = get("/de/embed/partnerships/" + slug);
        assertThat(card.getStatus()).isEqualTo(404);
        assertThat(card.getContentAsString()).contains("nicht mehr öffentlich").doesNotContain("brzeg");
        assertThat(card.getHeader("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(told("http://localhost:0/pl/partnerships/" + slug).getStatus()).isEqualTo(404);
    }

    @Test
    void whoIsGivenAnAddressOfOursIsToldHowToShowIt() throws Exception {
        var page = get("/pl/partnerships/" + slug).getContentAsString();
        assertThat(page).contains("application/json+oembed", "/pl/embed/partnerships/" + slug);

        var answer = told(home() + "/pl/partnerships/" + slug);
        var said = JsonMapper.shared().readTree(answer.getContentAsString());
        assertThat(said.get("version").asString()).isEqualTo("1.0");
        assertThat(said.get("type").asString()).isEqualTo("rich");
        assertThat(said.get("html").asString()).contains("/pl/embed/partnerships/" + slug).doesNotContain("<script");
        assertThat(http.get().uri("/oembed").param("url", home() + "/pl/partnerships/" + slug).param("maxwidth", "300").exchange()
                .getResponse().getContentAsString()).contains("width=\\\"300\\\"");
    }

    @Test
    void articlesAndPublicationsHaveCardsWhileTheyArePublic() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.published(editor, "Wspólny stół " + System.nanoTime());
        var address = "articles/" + newsroom.slug(article, Language.PL);
        assertThat(get("/pl/embed/" + address).getContentAsString()).contains("Wspólny stół", "/pl/" + address);
        assertThat(told(home() + "/de/" + address).getContentAsString()).contains("/de/embed/" + address);
        assertThat(get("/pl/" + address).getContentAsString()).contains("embed-code", "/pl/embed/" + address);

        jdbc.sql("update article set state = 'TAKEN_DOWN' where id = ?").param(article.value()).update();

        assertThat(get("/pl/embed/" + address).getStatus()).isEqualTo(404);
        var work = "atlas-" + System.nanoTime();
        jdbc.sql("""
                insert into work (id, house, kind, slug, title_pl, public, position, version)
                values (gen_random_uuid(), ?, 'PUBLICATION', ?, 'Atlas', true, 900, 0)
                """).params(editor.forEditing().value(), work).update();
        assertThat(get("/en/embed/publications/" + work).getContentAsString()).contains("Atlas", "/en/publications/" + work);
        assertThat(get("/en/embed/projects/" + work).getStatus()).isEqualTo(404);
    }

    @Test
    void theMapIsToldWithItsFilter() throws Exception {
        var said = JsonMapper.shared().readTree(told(home() + "/de/map?kind=partnership&edition=%22x").getContentAsString());
        assertThat(said.get("html").asString()).contains("/de/embed/map?kind=partnership&amp;edition=%22x", "height=\"560\"");
        assertThat(said.get("title").asString()).isEqualTo("Karte");
        assertThat(told(home() + "/de/map?kind=dragons").getStatus()).isEqualTo(404);
    }

    @Test
    void aMapWithSampleDataIsCalledOneAsACardIs() throws Exception {
        var organisation = jdbc.sql("select slug from organisation where id = ?")
                .param(talks.business().forOrganisation().value()).query(String.class).single();
        var map = home() + "/en/map?kind=partnership&organisation=" + organisation;
        assertThat(told(map).getContentAsString()).contains("\"Map\"");

        jdbc.sql("update partnership set sample = true where id = ?").param(partnership.value()).update();

        assertThat(told(map).getContentAsString()).contains("\"Map (SAMPLE)\"");
    }

    @Test
    void ofOtherAddressesNothingIsKnown() {
        for (var other : new String[]{"", "https://example.org/pl/partnerships/" + slug, home() + "/pl/partnerships/not-there",
            home() + "/home", "http://[", "javascript:alert(1)"})
            assertThat(told(other).getStatus()).as(other).isEqualTo(404);
        assertThat(http.get().uri("/oembed").param("url", home() + "/pl/partnerships/" + slug).param("format", "xml").exchange()
                .getResponse().getStatus()).isEqualTo(501);
        assertThat(get("/pl/embed/persons/x").getStatus()).isEqualTo(404);
    }

    @Test
    void machinesReadOfAPartnershipWhatPeopleReadAndNoTitleEndsTheScript() throws Exception {
        var graph = graph("/pl/partnerships/" + slug);

        assertThat(graph.get(0).get("@type").asString()).isEqualTo("Project");
        assertThat(graph.get(0).get("name").asString()).isEqualTo(TITLE);
        assertThat(graph.get(0).get("member").size()).isEqualTo(2);
        assertThat(graph.get(1).get("itemListElement").size()).isEqualTo(4);
    }

    @Test
    void machinesReadOfAnOrganisationOfWhatKindItIs() throws Exception {
        var social = jdbc.sql("select slug from organisation where id = ?").param(talks.social().forOrganisation().value())
                .query(String.class).single();

        assertThat(graph("/en/organisations/" + social).get(0).get("@type").asString()).isEqualTo("NGO");
    }

    private JsonNode graph(String page) throws Exception {
        var text = get(page).getContentAsString();
        var from = text.indexOf("<script type=\"application/ld+json\">") + 35;
        return JsonMapper.shared().readTree(text.substring(from, text.indexOf("</script>", from))).get("@graph");
    }

    private String home() {
        return "http://localhost:0";
    }

    private MockHttpServletResponse told(String url) {
        return http.get().uri("/oembed").param("url", url).exchange().getResponse();
    }

    private MockHttpServletResponse get(String page) {
        return http.get().uri(page).exchange().getResponse();
    }
}
