package org.tandem.material;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.gathering.Admission;
import org.tandem.gathering.GatheringId;
import org.tandem.press.Pictures;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What a gathering leaves behind as the house puts it down, and as the others find it. */
@WholeProgram
class MaterialPagesTests {

    private final MockMvc browser;
    private final Given given;
    private final Held held;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    MaterialPagesTests(MockMvc browser, Given given, Held held, JdbcClient jdbc) {
        this.browser = browser;
        this.given = given;
        this.held = held;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void thePublicFindsItOnTheGatheringsPageOnceItIsOver() throws Exception {
        var gathering = held.yesterday(edition, Admission.PUBLIC);
        assertThat(page(coordinator, "/gatherings/" + gathering)).contains("/gatherings/" + gathering + "/materials\"");
        put(gathering, "Slajdy o rzece", "PUBLIC", "");
        answer(coordinator, post("/gatherings/" + gathering + "/materials/minutes").param("words-pl", "Ustalono:\nsprzątamy.")
                .param("minutes-audience", "PUBLIC").param("seen", "0"), 302);
        answer(coordinator, multipart("/gatherings/" + gathering + "/photos")
                .file(new MockMultipartFile("photo", "p.jpg", "image/jpeg", Pictures.jpeg(60, 40))).param("author", "Ewa Maj")
                .param("licence", "CC_BY_4").param("pl", "Rozmowa nad rzeką").param("nobody", "true"), 302);

        assertThat(page(null, "/pl/gatherings/" + slug(gathering))).contains("Slajdy o rzece", "sprzątamy.", "Fot. Ewa Maj",
                "alt=\"Rozmowa nad rzeką\"", "TXT");
        var file = answer(null, get("/materials/" + material(gathering)), 200);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("Treść: Slajdy o rzece");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        answer(null, get("/materials/" + material(gathering)).header("If-None-Match", String.valueOf(file.getHeader("ETag"))),
                304);
    }

    @Test
    void aPhotoIsNotPublicBeforeItIsSaidWhomItShows() throws Exception {
        var gathering = held.yesterday(edition, Admission.PUBLIC);
        var added = answer(coordinator, multipart("/gatherings/" + gathering + "/photos")
                .file(new MockMultipartFile("photo", "p.jpg", "image/jpeg", Pictures.jpeg(60, 40))).param("author", "Ewa Maj")
                .param("licence", "CC_BY_4").param("pl", "Twarze nad rzeką"), 302);

        assertThat(added.getRedirectedUrl()).endsWith("#persons");
        assertThat(page(null, "/pl/gatherings/" + slug(gathering))).doesNotContain("Twarze nad rzeką");
        assertThat(page(coordinator, "/gatherings/" + gathering + "/materials")).contains("Twarze nad rzeką", "#persons\"");
    }

    @Test
    void nobodyFindsItBeforeTheGatheringWasHeld() throws Exception {
        var gathering = held.tomorrow(edition);
        put(gathering, "Slajdy o rzece", "PUBLIC", "");

        assertThat(page(null, "/pl/gatherings/" + slug(gathering))).doesNotContain("Slajdy o rzece");
        answer(null, get("/materials/" + material(gathering)), 404);
        answer(given.house().coordinator(), get("/materials/" + material(gathering)), 404);
        answer(coordinator, get("/materials/" + material(gathering)), 200);
    }

    @Test
    void whatIsForParticipantsIsThereForThemAlone() throws Exception {
        var gathering = held.yesterday(edition, Admission.PUBLIC);
        put(gathering, "Lista stolików", "PARTICIPANTS", "");
        var participant = given.social(edition).actor();

        assertThat(page(null, "/pl/gatherings/" + slug(gathering))).doesNotContain("Lista stolików");
        answer(null, get("/materials/" + material(gathering)), 404);
        answer(given.organisation().actor(), get("/materials/" + material(gathering)), 404);
        assertThat(page(participant, "/pl/gatherings/" + slug(gathering))).contains("Lista stolików");
        answer(participant, get("/materials/" + material(gathering)), 200);
    }

    @Test
    void aWithdrawnContributionIsGoneAtOnceWithItsFilesAndComesBack() throws Exception {
        var gathering = held.yesterday(edition, Admission.PUBLIC);
        var item = held.contribution(edition, gathering, "O rzece");
        put(gathering, "Slajdy o wodzie", "PUBLIC", item.toString());
        var address = "/pl/gatherings/" + slug(gathering);
        assertThat(page(null, address)).contains("O rzece", "Mówca przykładowy", "Slajdy o wodzie");

        answer(coordinator, post("/gatherings/" + gathering + "/agenda/" + item + "/withdrawal"), 302);
        assertThat(page(null, address)).doesNotContain("O rzece", "Mówca przykładowy", "Slajdy o wodzie")
                .contains("To wystąpienie wycofano.");
        answer(null, get("/materials/" + material(gathering)), 404);
        answer(coordinator, get("/materials/" + material(gathering)), 200);

        answer(coordinator, post("/gatherings/" + gathering + "/agenda/" + item + "/restoration"), 302);
        assertThat(page(null, address)).contains("O rzece", "Mówca przykładowy", "Slajdy o wodzie");
        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(item.value()).query(String.class)
                .list()).containsExactly("agenda.add", "agenda.withdraw", "agenda.restore");
        answer(given.house().coordinator(), post("/gatherings/" + gathering + "/agenda/" + item + "/withdrawal"), 404);
    }

    @Test
    void aMistakeStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        var gathering = held.yesterday(edition, Admission.PUBLIC);
        var at = "/gatherings/" + gathering + "/materials";

        assertThat(text(coordinator, multipart(at).file(file("slajdy.pdf", "to nie PDF")).param("title-pl", "Moje slajdy")
                .param("audience", "PUBLIC"), 422)).contains("Moje slajdy", "id=\"e-file\"", "not what its name says");
        assertThat(text(coordinator, multipart(at).file(file("slajdy.txt", "x")).param("audience", "PARTICIPANTS"), 422))
                .contains("id=\"e-title-pl\"");
        assertThat(text(coordinator, post(at + "/minutes").param("words-de", "x".repeat(20_001))
                .param("minutes-audience", "PUBLIC"), 422)).contains("id=\"e-words-de\"");
        assertThat(text(coordinator, get(at).param("too-large", ""), 422)).contains("up to 20 MB");
        put(gathering, "Slajdy", "PUBLIC", "");
        assertThat(text(coordinator, post(at + "/" + material(gathering)).param("seen", "7").param("title-pl", "Późno")
                .param("audience", "PUBLIC"), 409)).contains("Późno");
    }

    private void put(GatheringId gathering, String title, String audience, String item) throws Exception {
        answer(coordinator, multipart("/gatherings/" + gathering + "/materials").file(file("slajdy.txt", "Treść: " + title))
                .param("title-pl", title).param("audience", audience).param("item", item), 302);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private String page(@Nullable Actor who, String address) throws Exception {
        return text(who, get(address), 200);
    }

    private String text(@Nullable Actor who, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return answer(who, request, status).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(@Nullable Actor who, AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        request.with(csrf());
        if (who != null) request.with(Given.signedIn(who));
        var answer = browser.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private String slug(GatheringId gathering) {
        return jdbc.sql("select slug from gathering where id = ?").param(gathering.value()).query(String.class).single();
    }

    private String material(GatheringId gathering) {
        return jdbc.sql("select id::text from material where gathering = ?").param(gathering.value()).query(String.class)
                .single();
    }
}
