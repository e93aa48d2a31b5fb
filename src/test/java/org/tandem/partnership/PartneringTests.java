package org.tandem.partnership;

import java.time.Instant;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandem.AtOnce;
import org.tandem.Partners;
import org.tandem.WholeProgram;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationEvent.TermsAgreed;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.OfferId;
import org.tandem.negotiation.Talks;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WholeProgram
class PartneringTests {

    private static final Summary SUMMARY = new Summary(Translated.of(Language.PL, "Czysty brzeg"),
            Translated.of(Language.PL, "Razem sprzątamy."));

    @Autowired
    Negotiating negotiating;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Partners partners;

    @Autowired
    Partnering partnering;

    @Autowired
    Publishing publishing;

    @Autowired
    PartnershipFormation formation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Talks talks;
    private NegotiationId negotiation;

    @BeforeEach
    void open() {
        talks = Talks.begin(jdbc);
        negotiation = negotiating.open(talks.nomination());
        negotiating.offer(talks.social(), negotiation, Talks.terms("160"));
    }

    @Test
    void thereIsOnePartnershipHoweverOftenTheMessageArrives() {
        negotiating.accept(talks.business(), negotiation, 1, Language.PL);
        var message = new TermsAgreed(negotiation, talks.edition(), talks.business().forOrganisation(),
                talks.social().forOrganisation(), OfferId.next(), Instant.now());

        for (int i = 0; i < 3; i++) formation.on(message);
        for (int i = 0; i < 3; i++) partnering.form(message.negotiation());

        await().during(java.time.Duration.ofMillis(500)).until(() -> partnerships() == 1);
    }

    @Test
    void thereIsOnePartnershipEvenWhenMessagesArriveAtOnce() throws Exception {
        negotiating.accept(talks.business(), negotiation, 1, Language.PL);

        assertThat(AtOnce.<PartnershipId>all(8, _ -> () -> partnering.form(negotiation)))
                .containsOnly(partnering.form(negotiation));
        assertThat(partnerships()).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesAPartnershipWithoutAgreedTerms() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql("""
                insert into partnership (id, negotiation, edition, business, social, slug, state, formed_at, version)
                select gen_random_uuid(), id, edition, business, social, 'nie-' || id, 'FORMING', now(), 0 from negotiation where id = ?
                """).param(negotiation.value()).update()).withMessageContaining("agreed negotiation");
    }

    @Test
    void theSecondSignatoryConcludesTheAgreement() {
        var partnership = concluded();

        assertThat(jdbc.sql("select state from partnership where id = ?").param(partnership.value()).query(String.class).single())
                .isEqualTo("CONCLUDED");
        assertThatThrownBy(() -> agreeing.confirm(talks.social(), negotiation)).hasMessage("agreement.already-confirmed");
        for (var actor : new Actor[]{talks.business(), talks.social(), talks.coordinator()}) {
            assertThat(http.get().uri("/negotiations/" + negotiation + "/agreement").with(as(actor))).hasStatusOk();
            assertThat(http.get().uri("/negotiations/" + negotiation).with(as(actor))).hasStatusOk();
            assertThat(http.get().uri("/partnerships").with(as(actor))).hasStatusOk().bodyText().contains(partnership.toString());
            assertThat(http.get().uri("/partnerships/" + partnership).with(as(actor))).hasStatusOk();
        }
        assertThat(http.get().uri("/partnerships/" + partnership).with(as(talks.stranger()))).hasStatus(404);
        assertThat(http.get().uri("/negotiations/" + negotiation + "/agreement/pl.pdf").with(as(talks.stranger())))
                .hasStatus(404);
    }

    @Test
    void theAgreementHoldsBothNamesAndTheTermsAndIsTagged() throws Exception {
        negotiating.accept(talks.business(), negotiation, 1, Language.PL);
        agreeing.draw(negotiation);
        var content = jdbc.sql("""
                select content from agreement_document d join agreement a on a.id = d.agreement
                 where a.negotiation = ? and d.language = 'PL'
                """).param(negotiation.value()).query((row, _) -> row.getBytes(1)).single();

        try (var pdf = Loader.loadPDF(content)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Huta Żelaza", "Fundacja Źródło", "160", "plan nasadzeń źródła", "30 dni");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update agreement_document set sha256 = sha256").update());
    }

    @Test
    void aPartnershipIsPublicWhileBothConsentToTheTextThatBothApproved() {
        var partnership = concluded();
        publishing.write(talks.social(), partnership, SUMMARY);
        for (var side : List.of(talks.business(), talks.social())) {
            publishing.approve(side, partnership);
            assertThat(isPublic(partnership)).isFalse();
            publishing.consent(side, partnership);
        }
        assertThat(isPublic(partnership)).isTrue();

        publishing.withdraw(talks.business(), partnership);
        assertThat(isPublic(partnership)).isFalse();

        publishing.consent(talks.business(), partnership);
        publishing.write(talks.business(), partnership,
                new Summary(Translated.of(Language.PL, "Inny tytuł"), Translated.of(Language.PL, "Inny tekst")));
        assertThat(isPublic(partnership)).isFalse();
        assertThatThrownBy(() -> publishing.approve(talks.social(), partnership, 1)).hasMessage("partnership.written-anew");
    }

    private PartnershipId concluded() {
        return partners.accepted(talks.business(), talks.social(), negotiation);
    }

    private int partnerships() {
        return jdbc.sql("select count(*) from partnership where negotiation = ?").param(negotiation.value()).query(Integer.class)
                .single();
    }

    private boolean isPublic(PartnershipId partnership) {
        return jdbc.sql("select exists (select from public_partnership where id = ?)").param(partnership.value())
                .query(Boolean.class)
                .single();
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(actor.someone().toString());
    }
}
