package org.tandem.partnership;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.Partners;
import org.tandem.WholeProgram;
import org.tandem.negotiation.Negotiating;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tandem.Given.signedIn;

/** Rule 9 on the pages: what both sides consent to is public, and what one of them withdraws is gone from every page at once. */
@WholeProgram
class PublicationPageTests {

    private static final String TITLE = "Czysty brzeg bez śmieci";
    private static final String SUMMARY = "Razem sprzątamy w pięć sobót.";

    @Autowired
    Given given;

    @Autowired
    Negotiating negotiating;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Given.Participant company;
    private Given.Participant social;
    private PartnershipId partnership;
    private String slug;
    private List<String> pages;

    @BeforeEach
    void aPartnershipThatBothShow() {
        var edition = given.edition();
        company = given.company(edition);
        social = given.social(edition);
        var talks = negotiating.open(given.accepted(company, social));
        partnership = partners.concluded(company.actor(), social.actor(), talks);
        slug = word("select slug from partnership where id = ?", partnership.value());
        var editions = "/pl/editions/" + word("select slug from edition where id = ?", edition.id().value());
        pages = List.of(editions, editions + "/partnerships", "/pl/partnerships/" + slug, "/de/partnerships/" + slug,
                organisation(company), organisation(social));
    }

    @Test
    void nothingIsShownBeforeBothHaveReadAndConsented() {
        act(social, "summary", "title-pl", TITLE, "summary-pl", SUMMARY);
        expectHidden();
        for (var side : List.of(company, social)) {
            act(side, "approval", "writing", "1");
            expectHidden();
        }
        act(company, "consent");
        expectHidden();
        act(social, "consent");
        expectShown();
    }

    @Test
    void whatEitherSideWithdrawsIsGoneAtOnceFromEveryPage() {
        publish();
        for (var side : List.of(company, social)) {
            act(side, "withdrawal");
            expectHidden();
            act(side, "consent");
            expectShown();
        }
    }

    @Test
    void whatOneSideWritesAnewIsHiddenUntilBothHaveReadIt() {
        publish();
        act(company, "summary", "title-pl", TITLE, "summary-pl", "Firma pisze sama.");
        expectHidden();
        act(company, "approval", "writing", "2");
        expectHidden();
        assertThat(http.post().uri("/partnerships/" + partnership + "/approval").param("writing", "1")
                .with(signedIn(social.actor())).with(csrf())).hasStatus(409);
        act(social, "approval", "writing", "2");
        assertThat(http.get().uri("/pl/partnerships/" + slug)).hasStatusOk().bodyText().contains("Firma pisze sama.");
    }

    @Test
    void nobodyButTheTwoSpeaksForThem() {
        publish();
        for (var stranger : List.of(given.organisation().actor(), given.house().coordinator()))
            for (var act : List.of("withdrawal", "consent", "approval", "start", "completion", "areas", "theme"))
                assertThat(http.post().uri("/partnerships/" + partnership + "/" + act).param("writing", "1")
                        .param("on", "2030-01-01").with(signedIn(stranger)).with(csrf())).as(act).hasStatus(404);
        expectShown();
    }

    private void publish() {
        act(social, "summary", "title-pl", TITLE, "summary-pl", SUMMARY);
        for (var side : List.of(company, social)) {
            act(side, "approval", "writing", "1");
            act(side, "consent");
        }
        expectShown();
    }

    private void act(Given.Participant side, String act, String... values) {
        act(side.actor(), act, values);
    }

    private void act(Actor actor, String act, String... values) {
        var post = http.post().uri("/partnerships/" + partnership + "/" + act).with(signedIn(actor)).with(csrf());
        for (int i = 0; i < values.length; i += 2) post.param(values[i], values[i + 1]);
        assertThat(post).hasStatus3xxRedirection();
    }

    private void expectShown() {
        for (var page : pages) assertThat(http.get().uri(page)).as(page).hasStatusOk().bodyText().contains(TITLE);
    }

    private void expectHidden() {
        for (var page : pages) assertThat(http.get().uri(page)).as(page).bodyText().doesNotContain(TITLE, SUMMARY);
        assertThat(http.get().uri("/pl")).bodyText().doesNotContain(TITLE, slug);
        assertThat(http.get().uri("/pl/partnerships/" + slug)).hasStatus(404);
    }

    private String organisation(Given.Participant of) {
        return "/pl/organisations/" + word("select slug from organisation where id = ?", of.member().organisation().value());
    }

    private String word(String sql, java.util.UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
