package org.tandem.credit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The coordinator's pages of credits, and where the public meets them. */
@WholeProgram
class CreditPagesTests {

    private static final String POLISH = "Projekt współfinansowany z grantu Funduszu Próbnego";

    private final MockMvc browser;
    private final Crediting crediting;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Given given;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final String at;

    @Autowired
    CreditPagesTests(MockMvc browser, Given given, Crediting crediting, TestClock clock, JdbcClient jdbc) {
        this.browser = browser;
        this.crediting = crediting;
        this.clock = clock;
        this.jdbc = jdbc;
        this.given = given;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.at = "/editions/" + edition.id() + "/credits";
    }

    @Test
    void aCoordinatorComesFromTheEditionAndCreditsAFunder() throws Exception {
        assertThat(page(coordinator, get("/editions/" + edition.id()), 200)).contains("href=\"" + at + "\"");
        assertThat(page(coordinator, get(at), 200)).contains(at + "/new");
        assertThat(page(coordinator, get(at + "/new").param("tier", "PARTNER"), 200)).contains("value=\"PARTNER\" selected");

        page(coordinator, post(at).param("tier", "FUNDER").param("name", "Fundusz Próbny").param("pl", POLISH).param("link", "")
                .param("from", "").param("until", ""), 302);

        assertThat(page(coordinator, get(at), 200)).contains("Fundusz Próbny", POLISH);
        assertThat(open("/pl/editions/" + slug())).contains("Fundusz Próbny", POLISH, "Finansowanie");
    }

    @Test
    void mistakesStandAtTheirFieldsAndWhatWasTypedIsKept() throws Exception {
        var answer = page(coordinator, post(at).param("tier", "FUNDER").param("name", "").param("pl", POLISH)
                .param("from", "2026-02-30").param("until", "2026-01-01").param("link", "http://example.org"), 422);

        assertThat(answer).contains("id=\"e-name\"", "id=\"e-from\"", "id=\"e-link\"", POLISH, "http://example.org");
        assertThat(page(coordinator, post(at).param("tier", "FUNDER").param("name", "X").param("from", "2026-02-02")
                .param("until", "2026-01-01"), 422)).contains("id=\"e-until\"", "value=\"2026-02-02\"");
        assertThat(page(coordinator, post(at).param("tier", "FRIEND").param("name", "X"), 422)).contains("id=\"e-tier\"");
        assertThat(page(coordinator, post(at).param("tier", "FUNDER").param("name", "X").param("link", "https://"), 422))
                .contains("id=\"e-link\"");
    }

    @Test
    void whoeverWasSlowerSeesWhatIsStoredNowBesideWhatWasTyped() throws Exception {
        var id = add(Tier.FUNDER, "Fundusz");
        page(coordinator, post(at + "/" + id).param("seen", "0").param("tier", "FUNDER").param("name", "Pierwszy"), 302);

        assertThat(page(coordinator, post(at + "/" + id).param("seen", "0").param("tier", "FUNDER").param("name", "Drugi"), 409))
                .contains("Pierwszy", "value=\"Drugi\"", "name=\"seen\" value=\"1\"");
    }

    @Test
    void aCreditIsMovedAndRemovedByButtons() throws Exception {
        add(Tier.PARTNER, "Alfa");
        var id = add(Tier.PARTNER, "Beta");

        page(coordinator, post(at + "/" + id + "/moves").param("up", "true"), 302);
        assertThat(open("/pl/editions/" + slug())).containsSubsequence("Beta", "Alfa");
        page(coordinator, post(at + "/" + id + "/removal"), 302);
        assertThat(open("/pl/editions/" + slug())).doesNotContain("Beta").contains("Alfa");
        page(coordinator, post(at + "/" + id + "/removal"), 404);
    }

    @Test
    void aFileThatIsNoPictureIsRefusedWithTheSentenceAtItsField() throws Exception {
        var id = add(Tier.FUNDER, "Fundusz");
        var logo = at + "/" + id + "/logos/dark";

        assertThat(page(coordinator, multipart(logo).file(file("<svg/>".getBytes(StandardCharsets.UTF_8))), 422))
                .contains("id=\"e-logo-dark\"", "This is not a PNG or JPEG picture.").doesNotContain("id=\"e-logo-light\"");
        assertThat(page(coordinator, multipart(logo).file(file(new byte[0])), 422)).contains("id=\"e-logo-dark\"");
        assertThat(page(coordinator, get(logo).param("too-large", ""), 422)).contains("The file is too large: 5 MB at most.");
        assertThat(page(coordinator, multipart(logo).file(file(new byte[6 * 1024 * 1024])), 422))
                .contains("The file is too large: 5 MB at most.");
    }

    @Test
    void logosAreServedToEverybodyOnTheirDaysAndOnlyOnce() throws Exception {
        clock.set("2026-05-31T12:00:00Z");
        var id = crediting.add(coordinator, edition.id(),
                Credited.of(Tier.FUNDER, "Fundusz").shown(new Period(null, LocalDate.parse("2026-05-31"))));
        page(coordinator, multipart(at + "/" + id + "/logos/light").file(file(png())), 302);
        page(coordinator, multipart(at + "/" + id + "/logos/dark").file(file(png())), 302);
        var address = "/credits/" + id + "/logos/";

        assertThat(open("/pl/editions/" + slug())).contains("src=\"" + address + "light\"", "srcset=\"" + address + "dark\"",
                "media=\"(prefers-color-scheme: dark)\"", "alt=\"Fundusz\"");
        var shown = answer(get(address + "light"));
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(answer(get(address + "light").header("If-None-Match", String.valueOf(shown.getHeader("ETag")))).getStatus())
                .isEqualTo(304);
        assertThat(answer(get(address + "grey")).getStatus()).isEqualTo(404);

        clock.set("2026-05-31T22:00:00Z");
        assertThat(answer(get(address + "light")).getStatus()).isEqualTo(404);
        assertThat(answer(get(address + "light").header("If-None-Match", String.valueOf(shown.getHeader("ETag")))).getStatus())
                .isEqualTo(404);
        page(coordinator, get(at + "/" + id + "/logos/light"), 200);
        page(given.house().coordinator(), get(at + "/" + id + "/logos/light"), 404);
    }

    @Test
    void wordsThatAreMissingInALanguageAreShownAsTheyWereGivenWithANote() throws Exception {
        crediting.add(coordinator, edition.id(),
                Credited.of(Tier.FUNDER, "Fundusz").worded(new Translated(POLISH, null, "Supported by a trial fund")));

        assertThat(open("/de/editions/" + slug())).contains("<p lang=\"pl\">" + POLISH, "Originalwortlaut auf Polnisch.");
        assertThat(open("/en/editions/" + slug())).contains("Supported by a trial fund").doesNotContain(POLISH,
                "Original wording");
    }

    @Test
    void nobodyElseFindsThePages() throws Exception {
        var id = add(Tier.FUNDER, "Fundusz");

        for (var actor : List.of(given.house().coordinator(), given.organisation().actor())) {
            page(actor, get(at), 404);
            page(actor, get(at + "/new"), 404);
            page(actor, get(at + "/" + id), 404);
            page(actor, post(at).param("tier", "FUNDER").param("name", "X"), 404);
            page(actor, post(at + "/" + id).param("seen", "0").param("tier", "FUNDER").param("name", "X"), 404);
            page(actor, post(at + "/" + id + "/moves").param("up", "true"), 404);
            page(actor, post(at + "/" + id + "/removal"), 404);
            page(actor, multipart(at + "/" + id + "/logos/light").file(file(png())), 404);
        }
        page(coordinator, get(at + "/nothing"), 404);
        page(coordinator, get("/editions/" + given.edition().id() + "/credits"), 404);
    }

    @Test
    void aPageCostsTheSameForOneCreditAndForThirtyAndOneStatementForAll() throws Exception {
        var address = "/pl/editions/" + slug();
        add(Tier.FUNDER, "Fundusz 0");
        var one = Statements.during(() -> open(address));
        var kept = Statements.during(() -> page(coordinator, get(at), 200));
        for (int i = 1; i < 30; i++) add(Tier.values()[i % 3], "Fundusz " + i);

        var thirty = Statements.during(() -> open(address));
        assertThat(thirty).hasSameSizeAs(one).filteredOn(sql -> sql.contains("c.wording_pl")).hasSize(1);
        assertThat(Statements.during(() -> page(coordinator, get(at), 200))).hasSameSizeAs(kept);
        for (var other : List.of("/pl", address + "/partnerships"))
            assertThat(Statements.during(() -> open(other))).filteredOn(sql -> sql.contains("c.wording_pl")).hasSize(1);
    }

    private CreditId add(Tier tier, String name) {
        return crediting.add(coordinator, edition.id(), Credited.of(tier, name));
    }

    private String slug() {
        return jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
    }

    private String open(String address) throws Exception {
        var answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(Actor actor, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        var answer = answer(request.with(Given.signedIn(actor)).with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("logo", "logo.png", "image/png", content);
    }

    private static byte[] png() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB), "png", file);
        return file.toByteArray();
    }
}
