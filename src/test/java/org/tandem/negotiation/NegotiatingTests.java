package org.tandem.negotiation;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WholeProgram
class NegotiatingTests {

    @Autowired
    Negotiating negotiating;

    @Autowired
    Talking talking;

    @Autowired
    Lapsing lapsing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Talks talks;
    private NegotiationId id;

    @BeforeEach
    void open() {
        talks = Talks.begin(jdbc);
        id = negotiating.open(talks.nomination());
    }

    @Test
    void talksOpenOnceHoweverOftenTheyAreOpened() {
        assertThat(negotiating.open(talks.nomination())).isEqualTo(id);
    }

    @Test
    void nobodyAcceptsTheirOwnOffer() {
        negotiating.offer(talks.social(), id, Talks.terms("160"));

        assertThatThrownBy(() -> negotiating.accept(talks.social(), id, 1, Language.PL)).hasMessage("negotiation.not-your-turn");
        assertRefusedByDatabase("""
                update negotiation set state = 'AGREED', ended_by = 'SOCIAL', ended_at = now(), language = 'PL',
                       accepted_offer = (select id from offer where negotiation = negotiation.id) where id = '%s'
                """.formatted(id));
    }

    @Test
    void nobodyAnswersTheirOwnOffer() {
        negotiating.offer(talks.social(), id, Talks.terms("160"));

        assertThatThrownBy(() -> negotiating.offer(talks.social(), id, Talks.terms("200")))
                .hasMessage("negotiation.not-your-turn");
    }

    @Test
    void onlyASignatoryAccepts() {
        negotiating.offer(talks.social(), id, Talks.terms("160"));
        var member = new Actor(talks.business().person(), talks.business().organisation(), null,
                java.util.Set.of(Actor.Role.MEMBER));

        assertThatThrownBy(() -> negotiating.accept(member, id, 1, Language.PL)).hasMessage("negotiation.only-signatory");
    }

    @Test
    void anAcceptedOfferNeverChanges() {
        agree();

        assertRefusedByDatabase("update offer set purpose = 'inny' where negotiation = '%s'".formatted(id));
        assertRefusedByDatabase("delete from offer where negotiation = '%s'".formatted(id));
        assertRefusedByDatabase(
                "update contribution set quantity = 1 where offer in (select id from offer where negotiation = '%s')"
                        .formatted(id));
        assertRefusedByDatabase("""
                insert into contribution (offer, side, position, kind, unit, words)
                select id, 'BUSINESS', 9, 'TIME', '', 'więcej' from offer where negotiation = '%s'
                """.formatted(id));
        assertRefusedByDatabase("update negotiation set state = 'OPEN' where id = '%s'".formatted(id));
        assertThatThrownBy(() -> negotiating.offer(talks.social(), id, Talks.terms("1"))).hasMessage("negotiation.closed");
    }

    @Test
    void whoeverAnswersAnOfferThatIsNotTheLastIsToldSo() {
        negotiating.offer(talks.social(), id, Talks.terms("160"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> negotiating.offer(talks.business(), id, 0, Talks.terms("200")));
    }

    @Test
    void bothPlacesAreGivenBackWhenTalksEndAndTakenWhenTheyResume() {
        assertThat(talks.placesTaken()).isEqualTo(2);

        negotiating.abandon(talks.social(), id, "Brak czasu");
        assertThat(talks.placesTaken()).isZero();
        assertThatThrownBy(() -> negotiating.resume(talks.business(), id)).hasMessage("negotiation.not-to-resume");

        negotiating.resume(talks.social(), id);
        assertThat(talks.placesTaken()).isEqualTo(2);

        agree();
        assertThat(talks.placesTaken()).isZero();
    }

    @Test
    void talksLapseAtTheEndOfTheirPhaseAndOnlyOnce() {
        lapsing.lapse();
        assertThat(state()).isEqualTo("OPEN");

        talks.phaseClosed();
        lapsing.lapse();
        lapsing.lapse();

        assertThat(state()).isEqualTo("LAPSED");
        assertThat(talks.placesTaken()).isZero();
    }

    @Test
    void aClosedPhaseRefusesOffersWithItsDate() {
        talks.phaseClosed();

        assertThatExceptionOfType(BrokenRule.class).isThrownBy(() -> negotiating.offer(talks.social(), id, Talks.terms("1")))
                .withMessage("phase.closed")
                .satisfies(rule -> assertThat(rule.values()).containsExactly(Talks.TODAY.minusDays(1)));
    }

    @Test
    void forAStrangerThereIsNoSuchNegotiation() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> negotiating.offer(talks.stranger(), id, Talks.terms("1")));
        for (var page : new String[]{"", "/offers", "/offers/new", "/abandonment", "/agreement", "/attachments/" + id}) {
            assertThat(http.get().uri("/negotiations/" + id + page).with(as(talks.stranger()))).hasStatus(404);
        }
        for (var act : new String[]{"/offers", "/abandonment", "/messages", "/resumption", "/agreement/confirmations"}) {
            assertThat(http.post().uri("/negotiations/" + id + act).param("reason", "r").param("words", "w")
                    .with(as(talks.stranger())).with(csrf())).hasStatus(404);
        }
        assertThat(http.get().uri("/negotiations").with(as(talks.stranger()))).hasStatusOk().bodyText()
                .doesNotContain(id.toString());
    }

    @Test
    void bothSidesAndTheHouseSeeTheRoomAndItsDifference() {
        negotiating.offer(talks.social(), id, Talks.terms("160"));
        negotiating.offer(talks.business(), id, Talks.terms("240"));
        talking.say(talks.social(), id, "To trzy soboty.");

        for (var actor : new Actor[]{talks.business(), talks.social(), talks.coordinator()}) {
            assertThat(http.get().uri("/negotiations/" + id).with(as(actor))).hasStatusOk().bodyText()
                    .contains("<del>160</del>", "<ins>240</ins>", "To trzy soboty.");
            assertThat(http.get().uri("/negotiations").with(as(actor))).hasStatusOk().bodyText().contains(id.toString());
        }
        assertThat(http.get().uri("/negotiations/" + id + "/offers").with(as(talks.business()))).hasStatusOk();
        assertThat(http.get().uri("/negotiations/" + id + "/abandonment").with(as(talks.business()))).hasStatusOk();
    }

    @Test
    void anOfferThatIsNotWholeKeepsWhatWasTyped() {
        assertThat(http.get().uri("/negotiations/" + id + "/offers/new").with(as(talks.social()))).hasStatusOk();
        assertThat(http.post().uri("/negotiations/" + id + "/offers").param("after", "0").param("rows", "5")
                .param("business-0-words", "dwie koparki").with(as(talks.social())).with(csrf()))
                .hasStatus(422).bodyText().contains("dwie koparki");
        assertThat(http.post().uri("/negotiations/" + id + "/offers").param("after", "0").param("rows", "5").param("add", "rows")
                .param("business-0-words", "dwie koparki").with(as(talks.social())).with(csrf()))
                .hasStatusOk().bodyText().contains("dwie koparki", "business-9-words");
    }

    @Test
    void anOfferIsMadeFromTheForm() {
        var form = http.post().uri("/negotiations/" + id + "/offers").with(as(talks.social())).with(csrf());
        Map.of("after", "0", "rows", "5", "business-0-kind", "MONEY", "business-0-quantity", "1 000,50", "business-0-unit", "PLN",
                "business-0-words", "na farby", "social-0-kind", "SPACE", "social-0-words", "sala", "purpose", "dzieci")
                .forEach(form::param);
        form.param("from", "2030-01-01").param("until", "2030-02-01").param("naming", "obie").param("exit", "30 dni");

        assertThat(form).hasStatus3xxRedirection();
        assertThat(jdbc.sql(
                "select quantity from contribution c join offer o on o.id = c.offer where o.negotiation = ? and c.side = 'BUSINESS'")
                .param(id.value()).query(java.math.BigDecimal.class).single()).isEqualByComparingTo("1000.50");
    }

    @Test
    void aDisguisedFileIsRefusedWithTheReason() {
        var program = new byte[]{'M', 'Z', 0, 0, 1, 2, 3};

        assertThatThrownBy(() -> talking.attach(talks.social(), id, "oferta.pdf", program)).hasMessageStartingWith("attachment.");
        assertThatThrownBy(
                () -> talking.attach(talks.social(), id, "oferta.pdf", "zwykły tekst".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("attachment.disguised");
        assertThatThrownBy(() -> talking.attach(talks.social(), id, "duży.txt", new byte[Attachment.MOST_BYTES + 1]))
                .hasMessage("attachment.too-large");
        assertThat(http.post().uri("/negotiations/" + id + "/attachments").multipart()
                .file(new MockMultipartFile("file", "oferta.pdf", "application/pdf", program)).with(as(talks.social()))
                .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void anAttachmentIsServedAsADownload() {
        var file = talking.attach(talks.social(), id, "opis.txt", "Zażółć gęślą jaźń".getBytes(StandardCharsets.UTF_8));

        assertThat(http.get().uri("/negotiations/" + id + "/attachments/" + file).with(as(talks.business()))).hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying("Content-Disposition", values -> assertThat(values.getFirst()).startsWith("attachment"));
        assertThat(http.get().uri("/negotiations/" + id + "/attachments/" + file).with(as(talks.stranger()))).hasStatus(404);
    }

    private void agree() {
        negotiating.offer(talks.social(), id, Talks.terms("160"));
        negotiating.accept(talks.business(), id, 1, Language.PL);
    }

    private String state() {
        return jdbc.sql("select state from negotiation where id = ?").param(id.value()).query(String.class).single();
    }

    private void assertRefusedByDatabase(String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update());
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(actor.someone().toString());
    }
}
