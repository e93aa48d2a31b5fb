package org.tandem.picture;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.consent.Consenting;
import org.tandem.consent.Faces;
import org.tandem.consent.Pictured;
import org.tandem.consent.Use;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The library as an editor uses it, and its pictures as everybody gets them. */
@WholeProgram
class PicturePagesTests {

    private final MockMvc browser;
    private final Visit visit;
    private final Given given;
    private final Collecting collecting;
    private final Consenting consenting;
    private final Pinboard pinboard;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final Actor editor;

    @Autowired
    PicturePagesTests(MockMvc browser, Visit visit, Given given, Joining joining, Collecting collecting, Consenting consenting,
            Pinboard pinboard, JdbcClient jdbc, JsonMapper json) {
        this.browser = browser;
        this.visit = visit;
        this.given = given;
        this.collecting = collecting;
        this.consenting = consenting;
        this.pinboard = pinboard;
        this.jdbc = jdbc;
        this.json = json;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        var person = joining.join(Actor.TANDEM, "editor-" + UUID.randomUUID() + "@example.org", "Editor", Language.EN, null);
        joining.seat(Actor.TANDEM, person, edition.house().id(), Set.of(Role.EDITOR));
        this.editor = new Actor(person, null, edition.house().id(), Set.of(Role.EDITOR));
    }

    @Test
    void anEditorComesToTheLibraryByItsLinkAddsAPictureAndDescribesIt() throws Exception {
        assertThat(visit.read(editor, "/negotiations")).contains("href=\"/pictures\"");
        assertThat(visit.read(coordinator, "/desk")).contains("href=\"/pictures\"");
        assertThat(visit.read(editor, "/pictures")).contains("There are no pictures yet");

        var at = sent(form(file("most.jpg", Drawn.jpeg(1800, 1200))).param("licence", "CC_BY_4").param("author", "Ewa Maj")
                .param("en", "A bridge").param("nobody", "true"));
        ready(at);
        assertThat(visit.read(editor, at)).contains("A bridge", "can be shown", "not public", "value=\"Ewa Maj\"");
        visit.send(editor, described(at, 0).param("pl", "Most").param("de", "Brücke").param("x", "20").param("y", "80"), 302);
        assertThat(visit.read(editor, at)).contains("value=\"Brücke\"", "focus-x-2 focus-y-8");
        assertThat(visit.read(editor, "/pictures?search=brucke")).contains("href=\"" + at + "\"");
        assertThat(visit.read(editor, "/pictures?search=tunel")).contains("No picture matches this choice.");
    }

    @Test
    void severalAreAddedAtOnceAndOneThatIsHereAlreadyIsSaidAndNotAddedAgain() throws Exception {
        var file = Drawn.png(40, 30);
        sent(form(file("a.png", file)).param("licence", "OWN"));
        assertThat(
                visit.answer(editor, form(file("b.png", Drawn.png(41, 30)), file("again.png", file)).param("licence", "OWN"), 302)
                        .getRedirectedUrl())
                .isEqualTo("/pictures");

        assertThat(count()).isEqualTo(2);
        var only = visit.read(editor, "/pictures?only=without-alt");
        assertThat(only).contains("a.png", "b.png", "no alternative text", "without alternative text (2)", "unused (2)");
        assertThat(visit.read(editor, "/pictures?only=untold")).doesNotContain("a.png");
    }

    @Test
    void whatIsWrongWithAFileStandsAtTheFieldAndNothingTypedIsLost() throws Exception {
        for (var bad : List.of(List.of(Drawn.zip(), "This is an archive, not a picture."),
                List.of(Drawn.svg(), "SVG files are not taken"), List.of(Drawn.huge(), "too many pixels"),
                List.of(new byte[0], "id=\"e-files\"")))
            assertThat(visit.send(editor,
                    form(file("photo.png", (byte[]) bad.get(0))).param("licence", "CC0").param("author", "Ewa Maj"), 422))
                    .contains("id=\"e-files\"", "value=\"Ewa Maj\"", String.valueOf(bad.get(1)));
        assertThat(visit.send(editor, get("/pictures").param("too-large", ""), 422)).contains("20 MB at most");
        assertThat(count()).isZero();

        var at = sent(form(file("a.png", Drawn.png(40, 30))).param("licence", "OWN"));
        assertThat(visit.send(editor, described(at, 0).param("author", "x".repeat(201)).param("x", "101"), 422))
                .contains("id=\"e-author\"", "id=\"e-x\"");
        assertThat(
                visit.send(editor, multipart(at + "/file").file(new MockMultipartFile("file", "b.png", "image/png", Drawn.zip())),
                        422))
                .contains("id=\"e-file\"");
        assertThat(visit.send(editor, described(at, 7).param("author", "Zu spät"), 409)).contains("value=\"Zu spät\"",
                "Stored now");
    }

    @Test
    void aPictureThatIsDraggedIntoATextAnswersWhatStandsForIt() throws Exception {
        var file = Drawn.jpeg(300, 200);
        var taken = json(visit.send(editor, dragged(file).param("en", "A [wide] bridge").param("nobody", "true"), 200));
        assertThat(taken.get("markdown").asString()).isEqualTo("![A wide bridge](picture:" + taken.get("id").asString() + ")");
        assertThat(taken.get("missing").toString()).contains("no author").doesNotContain("who is on it");
        assertThat(json(visit.send(editor, dragged(file), 200)).get("isNew").asBoolean()).isFalse();

        assertThat(json(visit.send(editor, dragged(Drawn.svg()), 422)).get("message").asString())
                .contains("SVG files are not taken");
        assertThat(visit.send(editor, get("/pictures/uploads").param("too-large", ""), 422)).contains("20 MB at most");
        assertThat(visit.read(editor, "/pictures/choices?search=wide")).contains("data-markdown=\"![A wide bridge](picture:");
        visit.send(given.organisation().actor(), dragged(file), 404);
    }

    @Test
    void nothingIsPublicByBeingInTheLibraryAndAPictureIsSeenWhileSomethingPublicShowsIt() throws Exception {
        var id = added(false);
        var size = "/pictures/" + id + "/960.webp";
        assertThat(status(size)).isEqualTo(404);
        pinboard.pin(id, "Tablica", false);
        assertThat(status(size)).isEqualTo(404);
        assertThat(visit.read(editor, "/pictures/" + id)).contains("Tablica", "not public yet",
                "cannot be removed while it is used");
        pinboard.publish(id, true);
        assertThat(status(size)).isEqualTo(200);
        visit.send(editor, post("/pictures/" + id + "/removal"), 422);
        pinboard.publish(id, false);
        assertThat(status(size)).isEqualTo(404);
        assertThat(visit.answer(editor, get(size), 200).getContentType()).isEqualTo("image/webp");
        visit.findsNothing(given.house().coordinator(), size);
    }

    @Test
    void whoIsOnAPictureIsObeyedAtOnceAndTheBrowserAsksEachTime() throws Exception {
        var id = added(true);
        var size = "/pictures/" + id + "/480.webp";
        var shown = answer(get(size));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        var anna = consenting.add(coordinator, edition.id(), new Pictured("Anna Kos", null, Language.PL, null), false);
        visit.send(editor, post("/pictures/" + id + "/persons").param("edition", edition.id().toString())
                .param("seen", "1").param("persons", anna.toString()), 302);
        assertThat(visit.read(editor, "/pictures/" + id)).contains("Anna Kos (not asked)").doesNotContain("/consents/");
        assertThat(visit.read(coordinator, "/pictures/" + id)).contains("/consents/" + anna);
        assertThat(status(size)).isEqualTo(404);
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.PORTAL), LocalDate.of(2020, 1, 2));
        var agreed = answer(get(size));
        assertThat(agreed.getHeader("Cache-Control")).contains("no-cache").contains("private");
        var tag = String.valueOf(agreed.getHeader("ETag"));
        assertThat(answer(get(size).header("If-None-Match", tag)).getStatus()).isEqualTo(304);
        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.PORTAL));
        assertThat(answer(get(size).header("If-None-Match", tag)).getStatus()).isEqualTo(404);
    }

    @Test
    void aBrowserKeepsOnlyWhatShowsNobodyUnderTheAddressOfThatVeryFile() throws Exception {
        var id = added(true);
        var digest = jdbc.sql("select left(sha256, 12) from library_picture where id = ?").param(id.value()).query(String.class)
                .single();
        var size = "/pictures/" + id + "/1600.webp?v=";

        assertThat(answer(get(size + digest)).getHeader("Cache-Control")).contains("immutable", "private");
        assertThat(answer(get(size + "0123456789ab")).getHeader("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void theOriginalIsForTheHouseAloneAndIsSavedNeverOpened() throws Exception {
        var id = added(true);
        var answer = visit.answer(editor, get("/pictures/" + id + "/original"), 200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getContentAsByteArray()).as("the very file").hasSize(answer.getContentLength())
                .startsWith(0xff, 0xd8, 0xff);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer(get("/pictures/" + id + "/original")).getStatus()).isEqualTo(302);
        visit.findsNothing(given.organisation().actor(), "/pictures/" + id + "/original");
    }

    @Test
    void aFileThatCannotBeReadAfterAllIsSaidOnItsPageAndCanBeReplaced() throws Exception {
        var whole = Drawn.png(400, 300);
        var at = sent(form(file("a.png", java.util.Arrays.copyOf(whole, whole.length - 40))).param("licence", "OWN"));
        await().until(() -> "BROKEN".equals(state(at)));
        assertThat(visit.read(editor, at)).contains("This file cannot be read");
        assertThat(visit.read(editor, "/pictures/choices")).doesNotContain("data-markdown");

        visit.send(editor, multipart(at + "/file").file(new MockMultipartFile("file", "b.png", "image/png", whole)), 302);
        ready(at);
    }

    @Test
    void nobodyElseFindsTheLibrary() throws Exception {
        var id = added(false);
        for (var actor : List.of(given.house().coordinator(), given.expert(edition.house()), given.organisation().actor())) {
            visit.findsNothing(actor, "/pictures/" + id);
            visit.send(actor, described("/pictures/" + id, 0), 404);
            visit.send(actor, post("/pictures/" + id + "/persons").param("nobody", "true"), 404);
            visit.send(actor, post("/pictures/" + id + "/removal"), 404);
        }
        visit.findsNothing(given.organisation().actor(), "/pictures");
        visit.findsNothing(editor, "/pictures/nothing");
        visit.findsNothing(editor, "/pictures/" + id + "/500.webp");
        assertThat(answer(get("/pictures/" + UUID.randomUUID() + "/480.webp")).getStatus()).isEqualTo(404);
    }

    private PictureId added(boolean free) throws Exception {
        var told = new Details(Translated.of(Language.EN, "A bridge"), "Ewa Maj", Licence.CC0, Focus.MIDDLE, free);
        var id = collecting.add(editor, "most.jpg", Drawn.jpeg(1800, 1200), told, false).id();
        collecting.namePersons(editor, id, null, Faces.nobody(0));
        ready("/pictures/" + id);
        return id;
    }

    private void ready(String at) {
        await().until(() -> "READY".equals(state(at)));
    }

    private String state(String at) {
        return jdbc.sql("select state from library_picture where id = cast(? as uuid)").param(at.substring("/pictures/".length()))
                .query(String.class).single();
    }

    private int count() {
        return jdbc.sql("select count(*) from library_picture where house = ?").param(edition.house().id().value())
                .query(Integer.class).single();
    }

    private String sent(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return String.valueOf(visit.answer(editor, request, 302).getRedirectedUrl());
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "image/png", content);
    }

    private static MockMultipartHttpServletRequestBuilder form(MockMultipartFile... files) {
        var form = multipart("/pictures");
        for (var file : files) form.file(file);
        return form;
    }

    private static MockMultipartHttpServletRequestBuilder dragged(byte[] content) {
        return multipart("/pictures/uploads").file(new MockMultipartFile("file", "a.png", "image/png", content));
    }

    private static AbstractMockHttpServletRequestBuilder<?> described(String at, int seen) {
        return post(URI.create(at)).param("seen", String.valueOf(seen)).param("licence", "CC0");
    }

    private JsonNode json(String text) {
        return json.readTree(text);
    }

    private int status(String address) throws Exception {
        return answer(get(address)).getStatus();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = browser.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }
}
