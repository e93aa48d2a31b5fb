package org.tandem.portal;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.WholeProgram;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.partnership.Summary;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;

/** How search engines, other pages and readers of other languages find what is public, and nothing else. */
@WholeProgram
class FoundPagesTests {

    @Autowired
    Negotiating negotiating;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Partnering partnering;

    @Autowired
    Publishing publishing;

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
        var negotiation = negotiating.open(talks.nomination());
        negotiating.offer(talks.social(), negotiation, Talks.terms("160"));
        negotiating.accept(talks.business(), negotiation, 1, Language.PL);
        agreeing.confirm(talks.business(), negotiation);
        agreeing.confirm(talks.social(), negotiation);
        partnering.conclude(negotiation);
        partnership = partnering.find(negotiation).orElseThrow();
        publishing.write(talks.social(), partnership,
                new Summary(Translated.of(Language.PL, "Czysty brzeg"),
                        Translated.of(Language.PL, "Razem sprzątamy. ".repeat(30))));
        for (var side : List.of(talks.business(), talks.social())) {
            publishing.approve(side, partnership);
            publishing.consent(side, partnership);
        }
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
        assertThat(text("/de/nicht-da")).contains("<h1>Diese Seite ist nicht hier</h1>");
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
