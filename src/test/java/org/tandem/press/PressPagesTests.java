package org.tandem.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

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
import org.tandem.WholeProgram;
import org.tandem.consent.Consenting;
import org.tandem.consent.Pictured;
import org.tandem.consent.Use;
import org.tandem.credit.CreditLogoKeeping;
import org.tandem.credit.Credited;
import org.tandem.credit.Crediting;
import org.tandem.credit.Ground;
import org.tandem.credit.Tier;
import org.tandem.picture.Licence;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The press page as journalists find it, and as the house fills it. */
@WholeProgram
class PressPagesTests {

    private final MockMvc browser;
    private final Given given;
    private final Briefing briefing;
    private final Crediting crediting;
    private final CreditLogoKeeping logos;
    private final Consenting consenting;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final String at;
    private final String page;

    @Autowired
    PressPagesTests(MockMvc browser, Given given, Briefing briefing, Crediting crediting, CreditLogoKeeping logos,
            Consenting consenting, JdbcClient jdbc) {
        this.browser = browser;
        this.given = given;
        this.briefing = briefing;
        this.crediting = crediting;
        this.logos = logos;
        this.consenting = consenting;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.at = "/editions/" + edition.id() + "/press";
        this.page = "/editions/"
                + jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single()
                + "/press";
    }

    @Test
    void aCoordinatorAddsAPhotoAndTheEditionsPageLeadsToIt() throws Exception {
        given.company(edition);
        assertThat(page(coordinator, get("/editions/" + edition.id()), 200)).contains("href=\"" + at + "\"");

        page(coordinator, photo(Pictures.jpeg(3000, 2000)).param("author", "Ewa Maj").param("licence", "CC_BY_4")
                .param("pl", "Sobota nad rzeką").param("nobody", "true"), 302);
        page(coordinator, post(at + "/contact").param("name", "Biuro prasowe").param("email", "prasa@example.org")
                .param("phone", ""), 302);

        assertThat(open("/pl/editions/" + page.split("/")[2])).contains("href=\"/pl" + page + "\"");
        assertThat(open("/pl" + page)).contains("Sobota nad rzeką", "Fot. Ewa Maj.", "CC BY 4.0", "prasa@example.org",
                "2400 × 1600",
                "/pl" + page + "/archive.zip");
        assertThat(open("/de" + page)).contains("<span lang=\"pl\">Sobota nad rzeką");
    }

    @Test
    void mistakesStandAtTheirFieldsAndWhatWasTypedIsKept() throws Exception {
        assertThat(page(coordinator, photo("<svg/>".getBytes(StandardCharsets.UTF_8)).param("author", "Ewa Maj")
                .param("licence", "CC0").param("pl", "Sobota"), 422)).contains("id=\"e-photo\"",
                        "This is not a PNG or JPEG photo.", "value=\"Ewa Maj\"", "value=\"Sobota\"");
        assertThat(page(coordinator, photo(Pictures.jpeg(30, 20)).param("author", "").param("licence", "NONE").param("de", " "),
                422))
                .contains("id=\"e-author\"", "id=\"e-licence\"", "id=\"e-pl\"");
        assertThat(page(coordinator, photo(new byte[0]).param("author", "E").param("licence", "CC0").param("pl", "x"), 422))
                .contains("id=\"e-photo\"");
        assertThat(page(coordinator, get(at + "/photos").param("too-large", ""), 422))
                .contains("The photo is too large: 20 MB at most.");
        assertThat(page(coordinator, post(at + "/contact").param("name", "").param("email", "ewa").param("phone", "x"), 422))
                .contains("id=\"e-name\"", "id=\"e-email\"", "id=\"e-phone\"", "value=\"ewa\"");
    }

    @Test
    void aCaptionIsChangedMovedAndRemovedByButtonsAndTheSlowerSeesWhatIsStoredNow() throws Exception {
        var id = add("Ewa Maj");
        var change = at + "/photos/" + id;
        assertThat(page(coordinator, get(change), 200)).contains("value=\"Ewa Maj\"");

        page(coordinator, describing(change, "Ewa Lipiec"), 302);
        assertThat(page(coordinator, describing(change, "Za późno"), 409)).contains("Ewa Lipiec", "value=\"Za późno\"",
                "name=\"seen\" value=\"1\"");
        var second = add("Jan Maj");
        page(coordinator, post(at + "/photos/" + second + "/moves").param("up", "true"), 302);
        assertThat(open("/pl" + page)).containsSubsequence("Jan Maj", "Ewa Lipiec");
        page(coordinator, post(change + "/removal"), 302);
        assertThat(open("/pl" + page)).doesNotContain("Ewa Lipiec");
        page(coordinator, post(change + "/removal"), 404);
    }

    @Test
    void theArchiveHoldsWhatThePageShowsAndNothingElse() throws Exception {
        add("Ewa Maj");
        add("Jan Lipiec");
        var trust = crediting.add(coordinator, edition.id(), Credited.of(Tier.FUNDER, "Fundusz Próbny")
                .worded(Translated.of(Language.PL, "Projekt współfinansowany z grantu")));
        logos.setLogo(coordinator, edition.id(), trust, Ground.LIGHT, Pictures.png(120, 60));
        logos.setLogo(coordinator, edition.id(), trust, Ground.DARK, Pictures.png(120, 61));
        briefing.setContact(coordinator, edition.id(), Optional.of(new Contact("Biuro", "prasa@example.org", "+48 32 123")));
        var shown = open("/pl" + page);

        var answer = answer(get("/pl" + page + "/archive.zip"));
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(answer.getHeader("Content-Disposition")).contains("-pl.zip");
        var files = unpacked(answer.getContentAsByteArray());

        assertThat(files.keySet()).containsExactly("press.txt", "logos/logo-01-light.png", "logos/logo-01-dark.png",
                "photos/photo-01.jpg", "photos/photo-02.jpg");
        for (var file : files.keySet().stream().filter(it -> it.contains("/")).toList()) {
            assertThat(shown).as(file).contains("download=\"" + file.substring(file.indexOf('/') + 1) + "\"");
            assertThat(ImageIO.read(new ByteArrayInputStream(files.getOrDefault(file, new byte[0])))).as(file).isNotNull();
        }
        assertThat(new String(files.getOrDefault("press.txt", new byte[0]), StandardCharsets.UTF_8)).contains(
                "photos/photo-01.jpg",
                "Fot. Ewa Maj. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/", "Jan Lipiec",
                "logos/logo-01-dark.png: Fundusz Próbny",
                "Projekt współfinansowany z grantu", "prasa@example.org", "+48 32 123", "0 firm", "/pl" + page);
    }

    @Test
    void photosAreServedToEverybodyOnceAndOnlyOfAPublicEdition() throws Exception {
        var id = add("Ewa Maj");
        for (var address : List.of("/press-photos/" + id, "/press-photos/" + id + "/preview")) {
            var shown = answer(get(address));
            assertThat(shown.getContentType()).isEqualTo("image/jpeg");
            assertThat(answer(get(address).header("If-None-Match", String.valueOf(shown.getHeader("ETag")))).getStatus())
                    .isEqualTo(304);
        }

        jdbc.sql("update edition set published = false where id = ?").param(edition.id().value()).update();
        assertThat(answer(get("/press-photos/" + id)).getStatus()).isEqualTo(404);
        assertThat(answer(get("/pl" + page)).getStatus()).isEqualTo(404);
        assertThat(answer(get("/pl" + page + "/archive.zip")).getStatus()).isEqualTo(404);
        page(coordinator, get(at + "/photos/" + id + "/preview"), 200);
        page(given.house().coordinator(), get(at + "/photos/" + id + "/preview"), 404);
    }

    @Test
    void aPhotoIsPublicOnlyWhileTheHouseHasSaidWhomItShowsAndAllOfThemAgree() throws Exception {
        var photo = unsaid("Ewa Maj");
        var kept = at + "/photos/" + photo;
        assertThat(page(coordinator, get(at), 200)).contains("Say who can be recognised here");
        isHidden(photo);
        var anna = consenting.add(coordinator, edition.id(), new Pictured("Anna Kos", "anna@example.org", Language.PL, null),
                false);
        page(coordinator, post(kept + "/persons").param("seen", "0").param("persons", anna.toString()), 302);
        assertThat(page(coordinator, get(at), 200)).contains("a consent is missing", "Anna Kos</a> (not asked)");
        isHidden(photo);

        consenting.file(coordinator, edition.id(), anna, Set.of(Use.PRESS), LocalDate.of(2020, 1, 2));
        assertThat(open("/pl" + page)).contains("/press-photos/" + photo);
        var shown = answer(get("/press-photos/" + photo));
        assertThat(shown.getStatus()).isEqualTo(200);

        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.PRESS));
        isHidden(photo);
        assertThat(answer(get("/press-photos/" + photo).header("If-None-Match", String.valueOf(shown.getHeader("ETag"))))
                .getStatus()).isEqualTo(404);
        assertThat(page(coordinator, get(kept), 200)).contains("Anna Kos</a> (withdrawn)");
        assertThat(page(coordinator, post(kept + "/persons").param("seen", "0").param("nobody", "true"), 409))
                .contains("name=\"nobody\" value=\"true\" checked");
        page(coordinator, post(kept + "/persons").param("seen", "1").param("nobody", "true"), 302);
        assertThat(open("/pl" + page)).contains("/press-photos/" + photo);
    }

    @Test
    void aPhotoShowsPersonsOfItsEditionOrNobody() throws Exception {
        var photo = unsaid("Ewa Maj");
        var kept = at + "/photos/" + photo;
        var other = given.edition(edition.house());
        var stranger = consenting.add(coordinator, other.id(), new Pictured("Jan Kos", null, Language.PL, null), false);

        assertThat(page(coordinator, post(kept + "/persons").param("seen", "0"), 422)).contains("id=\"e-persons\"");
        page(coordinator, post(kept + "/persons").param("seen", "0").param("persons", stranger.toString()), 404);
        page(coordinator, post(kept + "/persons").param("seen", "0").param("persons", "none"), 404);
        page(given.house().coordinator(), post(kept + "/persons").param("nobody", "true"), 404);
        briefing.showsNobody(coordinator, edition.id(), photo);
        briefing.removePhoto(coordinator, edition.id(), photo);
        assertThat(jdbc.sql("select count(*) from picture where thing = ?").param(photo.value()).query(Integer.class).single())
                .isZero();
    }

    private void isHidden(PressPhotoId photo) throws Exception {
        assertThat(open("/pl" + page)).doesNotContain("/press-photos/" + photo);
        for (var address : List.of("/press-photos/" + photo, "/press-photos/" + photo + "/preview"))
            assertThat(answer(get(address)).getStatus()).as(address).isEqualTo(404);
        assertThat(unpacked(answer(get("/pl" + page + "/archive.zip")).getContentAsByteArray()).keySet())
                .containsExactly("press.txt");
    }

    @Test
    void nobodyElseFindsTheHousesPages() throws Exception {
        var id = add("Ewa Maj");
        for (var actor : List.of(given.house().coordinator(), given.organisation().actor())) {
            page(actor, get(at), 404);
            page(actor, get(at + "/photos/" + id), 404);
            page(actor, describing(at + "/photos/" + id, "X"), 404);
            page(actor, photo(Pictures.jpeg(30, 20)).param("author", "X").param("licence", "CC0").param("pl", "X"), 404);
            page(actor, post(at + "/contact").param("name", "X").param("email", "x@example.org"), 404);
            page(actor, post(at + "/photos/" + id + "/removal"), 404);
        }
        page(coordinator, get(at + "/photos/nothing"), 404);
    }

    @Test
    void aPageCostsTheSameForOnePhotoAndForTen() throws Exception {
        add("Ewa Maj");
        var one = Statements.during(() -> open("/pl" + page));
        var kept = Statements.during(() -> page(coordinator, get(at), 200));
        for (int i = 0; i < 9; i++) add("Jan Maj " + i);

        assertThat(Statements.during(() -> open("/pl" + page))).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.during(() -> page(coordinator, get(at), 200))).hasSameSizeAs(kept);
    }

    private PressPhotoId add(String author) {
        var photo = unsaid(author);
        briefing.showsNobody(coordinator, edition.id(), photo);
        return photo;
    }

    /** A photo of which the house has not yet said whom it shows. */
    private PressPhotoId unsaid(String author) {
        return briefing.addPhoto(coordinator, edition.id(),
                new Caption(Translated.of(Language.PL, "Sobota nad rzeką"), author, Licence.CC_BY_4), Pictures.jpeg(300, 200));
    }

    private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder photo(byte[] content) {
        return multipart(at + "/photos").file(new MockMultipartFile("photo", "photo.jpg", "image/jpeg", content));
    }

    private static AbstractMockHttpServletRequestBuilder<?> describing(String address, String author) {
        return post(address).param("seen", "0").param("author", author).param("licence", "CC0").param("pl", "Sobota");
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

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
