package org.tandem.negotiation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tandem.Given.signedIn;

/** What somebody types of an offer is not lost, and not read by the other side before it is made. */
@WholeProgram
class OfferFormTests {

    private static final String TYPED = "dwie koparki na sobotę";

    @Autowired
    Given given;

    @Autowired
    Negotiating negotiating;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Given.Participant company;
    private Given.Participant social;
    private String offers;

    @BeforeEach
    void open() {
        var edition = given.edition();
        company = given.company(edition);
        social = given.social(edition);
        offers = "/negotiations/" + negotiating.open(given.accepted(company, social)) + "/offers";
    }

    @Test
    void whatIsTypedIsKeptAsItIsTypedForTheWholeSide() {
        assertThat(http.post().uri(offers + "/draft").header("HX-Request", "true").param("business-0-words", TYPED)
                .param("nonsense", "x").with(signedIn(company.actor())).with(csrf())).hasStatus(204);

        var colleague = given.member(company.member().organisation(), Actor.Role.MEMBER);
        for (var member : new Actor[]{company.actor(), colleague}) expectDraft(member, true);
        expectDraft(social.actor(), false);
        assertThat(http.get().uri(offers.replace("/offers", "")).with(signedIn(social.actor()))).bodyText().doesNotContain(TYPED);
        assertThat(jdbc.sql("select typed::text from offer_draft where organisation = ?")
                .param(company.actor().forOrganisation().value()).query(String.class).single()).doesNotContain("nonsense");
    }

    @Test
    void whoeverIsOfNeitherSideKeepsNothing() {
        for (var stranger : new Actor[]{given.organisation().actor(), social.actor()}) {
            var answer = http.post().uri(offers + "/draft").param("purpose", TYPED).with(signedIn(stranger)).with(csrf());
            if (stranger.equals(social.actor())) assertThat(answer).hasStatus3xxRedirection();
            else
                assertThat(answer).hasStatus(404);
        }
    }

    @Test
    void aRefusedOfferIsStillThereTomorrow() {
        assertThat(http.post().uri(offers).param("after", "0").param("business-0-words", TYPED).with(signedIn(company.actor()))
                .with(csrf())).hasStatus(422);

        expectDraft(company.actor(), true);
    }

    @Test
    void whoeverWasSlowerFindsWhatSheTyped() {
        var whole = http.post().uri(offers).param("after", "0").param("business-0-words", TYPED).param("business-0-kind", "TIME")
                .param("social-0-words", "sala").param("social-0-kind", "SPACE").param("purpose", "dzieci")
                .param("from", "2030-01-01").param("until", "2030-02-01").param("naming", "obie").param("exit", "30 dni")
                .with(signedIn(company.actor())).with(csrf());
        negotiating.offer(social.actor(), NegotiationId.of(offers.split("/")[2]), Talks.terms("8"));

        assertThat(whole).hasStatus(409);
        expectDraft(company.actor(), true);
    }

    @Test
    void theDraftIsGoneWithTheOffer() {
        var draft = http.post().uri(offers + "/draft").param("purpose", TYPED).with(signedIn(company.actor())).with(csrf());
        assertThat(draft).hasStatus3xxRedirection();
        var form = http.post().uri(offers).param("after", "0").param("business-0-words", "dwie").param("business-0-kind", "TIME")
                .param("social-0-words", "sala").param("social-0-kind", "SPACE").param("purpose", "dzieci")
                .param("from", "2030-01-01").param("until", "2030-02-01").param("naming", "obie").param("exit", "30 dni")
                .with(signedIn(company.actor())).with(csrf());

        assertThat(form).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from offer_draft where organisation = ?")
                .param(company.actor().forOrganisation().value()).query(Integer.class).single()).isZero();
    }

    private void expectDraft(Actor actor, boolean there) {
        var page = assertThat(http.get().uri(offers + "/new").with(signedIn(actor))).hasStatusOk().bodyText();
        if (there) page.contains(TYPED, "/draft/removal");
        else
            page.doesNotContain(TYPED);
    }
}
