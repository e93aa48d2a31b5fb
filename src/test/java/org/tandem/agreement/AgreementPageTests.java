package org.tandem.agreement;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.Talks;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tandem.Given.signedIn;

/** The agreement as its two sides meet it: a draft to read, a document that can be checked, and who confirms it. */
@WholeProgram
class AgreementPageTests {

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
    private NegotiationId talks;

    @BeforeEach
    void anOfferStands() {
        var edition = given.edition();
        company = given.company(edition);
        social = given.social(edition);
        talks = negotiating.open(given.accepted(company, social));
        negotiating.offer(social.actor(), talks, Talks.terms("160"));
    }

    @ParameterizedTest
    @EnumSource
    void theDraftIsReadBeforeAnybodyAcceptsAndSaysThatItIsOne(Language language) throws Exception {
        var address = "/negotiations/" + talks + "/agreement/draft/" + language.code() + ".pdf";
        assertThat(http.get().uri("/negotiations/" + talks).with(signedIn(company.actor()))).bodyText().contains(address);

        try (var pdf = Loader.loadPDF(download(address, company.actor()))) {
            expectAccessible(pdf, language);
            var mark = switch (language) {
                case PL -> "PROJEKT";
                case DE -> "ENTWURF";
                case EN -> "DRAFT";
            };
            assertThat(new PDFTextStripper().getText(pdf)).contains(mark, "160", company.member().name());
        }
        assertThat(jdbc.sql("select count(*) from agreement where negotiation = ?").param(talks.value()).query(Integer.class)
                .single()).isZero();
        assertThat(http.get().uri(address).with(signedIn(given.organisation().actor()))).hasStatus(404);
        assertThat(http.get().uri(address.replace(language.code() + ".pdf", "xx.pdf")).with(signedIn(company.actor())))
                .hasStatus(404);
    }

    @Test
    void thereIsNoDraftOfWhatIsAgreed() {
        agree(Language.DE);

        assertThat(http.get().uri("/negotiations/" + talks + "/agreement/draft/pl.pdf").with(signedIn(company.actor())))
                .hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsAccessibleInEveryLanguage(Language language) throws Exception {
        agree(Language.DE);

        try (var pdf = Loader
                .loadPDF(download("/negotiations/" + talks + "/agreement/" + language.code() + ".pdf", social.actor()))) {
            expectAccessible(pdf, language);
            assertThat(new PDFTextStripper().getText(pdf)).contains(company.member().name(), social.member().name());
            assertThat(pdf.getDocumentInformation().getTitle()).endsWith(number());
        }
    }

    @Test
    void whatIsDownloadedHasTheChecksumThatThePageShows() throws Exception {
        agree(Language.DE);
        var page = text("/negotiations/" + talks + "/agreement", company.actor());

        assertThat(page).contains(number());
        assertThat(number()).matches("E-20\\d\\d(-\\d+)?/1");
        for (var language : Language.values()) {
            var file = download("/negotiations/" + talks + "/agreement/" + language.code() + ".pdf", company.actor());
            assertThat(page).contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        }
    }

    @Test
    void onlyASignatoryConfirmsAndOthersReadWhoCan() {
        agree(Language.PL);
        var member = given.member(company.member().organisation(), Role.MEMBER);
        jdbc.sql("update person set name = 'Zofia Żak' where id = ?").param(company.actor().someone().value()).update();
        var address = "/negotiations/" + talks + "/agreement";

        jdbc.sql("update person set sample = true where id = ?").param(company.actor().someone().value()).update();
        assertThat(text(address, member)).containsPattern("Zofia Żak\\s*<span class=\"tag tag--sample\">")
                .doesNotContain("/agreement/confirmations");
        assertThat(http.post().uri(address + "/confirmations").with(signedIn(member)).with(csrf())).hasStatus(422);
        assertThat(text(address, company.actor())).contains("/agreement/confirmations");

        assertThat(http.post().uri(address + "/confirmations").with(signedIn(company.actor())).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(text(address, company.actor())).doesNotContain("/agreement/confirmations").contains("Zofia Żak");
        assertThat(text(address, social.actor())).contains("/agreement/confirmations");
    }

    /** Tagged, with its language and its title in the window, headings and a table that are marked as such, its fonts inside. */
    private static void expectAccessible(PDDocument pdf, Language language) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo(language.code());
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
        assertThat(kinds(catalog.getStructureTreeRoot())).contains("H1", "H2", "Table", "TH", "TD");
        for (var page : pdf.getPages())
            for (COSName font : page.getResources().getFontNames()) assertThat(embedded(page.getResources(), font)).isTrue();
    }

    private static boolean embedded(org.apache.pdfbox.pdmodel.PDResources resources, COSName font) {
        try {
            return resources.getFont(font).isEmbedded();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> kinds(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .flatMap(kid -> java.util.stream.Stream.concat(java.util.stream.Stream.of(kid.getStructureType()),
                        kinds(kid).stream()))
                .distinct().toList();
    }

    private void agree(Language language) {
        negotiating.accept(company.actor(), talks, 1, language);
        // the page itself makes the agreement where nobody has yet
        assertThat(text("/negotiations/" + talks + "/agreement", social.actor())).isNotEmpty();
    }

    private String number() {
        return jdbc.sql("select number from agreement where negotiation = ?").param(talks.value()).query(String.class).single();
    }

    private String text(String address, Actor actor) {
        return new String(download(address, actor), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] download(String address, Actor actor) {
        var answer = http.get().uri(address).with(signedIn(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
