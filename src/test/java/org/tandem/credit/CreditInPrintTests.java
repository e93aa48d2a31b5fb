package org.tandem.credit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Partners;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.Talks;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Credits in agreements and mails, and their end on every public page at once. */
@WholeProgram
class CreditInPrintTests {

    private static final Translated WORDS = new Translated("Projekt współfinansowany z grantu Funduszu Próbnego", null,
            "Supported by a grant from the Trial Fund");

    private final Crediting crediting;
    private final Negotiating negotiating;
    private final Agreeing agreeing;
    private final Partners partners;
    private final MockMvc browser;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Talks talks;
    private final NegotiationId negotiation;

    @Autowired
    CreditInPrintTests(Crediting crediting, Negotiating negotiating, Agreeing agreeing, Partners partners,
            MockMvc browser, TestClock clock, JdbcClient jdbc) {
        this.crediting = crediting;
        this.negotiating = negotiating;
        this.agreeing = agreeing;
        this.partners = partners;
        this.browser = browser;
        this.clock = clock;
        this.jdbc = jdbc;
        this.talks = Talks.begin(jdbc);
        this.negotiation = negotiating.open(talks.nomination());
    }

    @Test
    void aNewAgreementCarriesTheWordsInEachLanguageAndAnOldOneNeverChanges() throws IOException {
        var funder = credit(Period.ALWAYS);
        crediting.add(talks.coordinator(), talks.edition(), Credited.of(Tier.MEDIA_PATRON, "Radio Próba"));
        agreed();

        var texts = texts();
        assertThat(texts.getFirst()).contains("Fundusz Próbny", "Patroni medialni: Radio Próba").contains(WORDS.in(Language.PL));
        assertThat(texts.get(1)).contains("Medienpartner: Radio Próba").contains(WORDS.in(Language.PL));
        assertThat(texts.getLast()).contains("Media patrons: Radio Próba").contains(WORDS.in(Language.EN));

        var before = checksums();
        crediting.remove(talks.coordinator(), talks.edition(), funder);
        agreeing.draw(negotiation);
        assertThat(checksums()).isEqualTo(before);
        assertThat(texts()).isEqualTo(texts);
    }

    @Test
    void anAgreementMadeWhenThePeriodIsOverOwesNoThanks() throws IOException {
        credit(new Period(null, LocalDate.now(ZoneId.of("Europe/Warsaw")).minusDays(1)));
        agreed();

        assertThat(texts()).allSatisfy(text -> assertThat(text).doesNotContain("Fundusz Próbny"));
    }

    @Test
    void mailsAboutTheEditionEndWithTheFundersWords() {
        credit(Period.ALWAYS);
        negotiating.offer(talks.social(), negotiation, Talks.terms("160"));

        var reader = jdbc.sql("select email from person where id = ?").param(talks.business().someone().value())
                .query(String.class).single();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                jdbc.sql("select body from mail where recipient = ? and event_key like 'offer-made:%'").param(reader)
                        .query(String.class).list())
                .singleElement().asString().endsWith(WORDS.in(Language.PL) + "\n"));
    }

    @Test
    void whenItsPeriodIsOverACreditIsGoneFromEveryPublicPage() throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        credit(new Period(null, today));
        agreed();
        var partnership = partners.signed(talks.business(), talks.social(), negotiation);
        partners.show(talks.business(), talks.social(), partnership, "Czysty brzeg", "Razem");
        var edition = jdbc.sql("select slug from edition where id = ?").param(talks.edition().value()).query(String.class)
                .single();
        var slug = jdbc.sql("select slug from partnership where id = ?").param(partnership.value()).query(String.class).single();
        var pages = List.of("/editions/" + edition, "/editions/" + edition + "/partnerships", "/partnerships/" + slug);

        var midnight = today.plusDays(1).atStartOfDay(ZoneId.of("Europe/Warsaw")).toInstant();
        clock.set(midnight.minusSeconds(1).toString());
        for (var page : pages) assertThat(open(page)).as(page).contains("Fundusz Próbny", WORDS.in(Language.PL));
        clock.set(midnight.toString());
        for (var page : pages) assertThat(open(page)).as(page).doesNotContain("Fundusz Próbny", WORDS.in(Language.PL));
    }

    private CreditId credit(Period period) {
        return crediting.add(talks.coordinator(), talks.edition(),
                Credited.of(Tier.FUNDER, "Fundusz Próbny").worded(WORDS).shown(period));
    }

    private void agreed() {
        negotiating.offer(talks.social(), negotiation, Talks.terms("160"));
        negotiating.accept(talks.business(), negotiation, 1, Language.PL);
        agreeing.draw(negotiation);
    }

    private String open(String page) throws Exception {
        return browser.perform(get("/pl" + page)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private List<@Nullable String> checksums() {
        return jdbc.sql("""
                select sha256 from agreement_document d join agreement a on a.id = d.agreement where a.negotiation = ? order by d.language
                """).param(negotiation.value()).query(String.class).list();
    }

    /** In the order pl, de, en, with its lines run together. */
    private List<String> texts() throws IOException {
        var texts = new java.util.ArrayList<String>();
        for (var language : Language.values()) {
            var content = jdbc.sql("""
                    select content from agreement_document d join agreement a on a.id = d.agreement
                     where a.negotiation = ? and d.language = ?
                    """).params(negotiation.value(), language.name()).query((row, _) -> row.getBytes(1)).single();
            try (var pdf = Loader.loadPDF(content)) {
                texts.add(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
            }
        }
        return texts;
    }
}
