package org.tandem.article;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What editors find on their pages, and that nothing they type is lost: not by a mistake, not by somebody faster. */
@WholeProgram
class EditingPagesTests {

    private final Given given;
    private final Newsroom newsroom;
    private final Visit visit;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    EditingPagesTests(Given given, Newsroom newsroom, Visit visit, TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.newsroom = newsroom;
        this.visit = visit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void anEditorBeginsWritesAndPublishesAtAMomentOfHerHousesClock() throws Exception {
        var editor = newsroom.editor();
        assertThat(visit.read(editor, "/articles")).contains("Zanim powstanie pierwszy artykuł");
        send(editor, "/sections", Map.of("name-pl", "Aktualne", "name-de", "Aktuelles", "parent", "", "slug", ""), 302);
        var section = jdbc.sql("select id::text from section where house = ?").param(editor.forEditing().value())
                .query(String.class).single();
        var text = location(editor, "/articles", Map.of("title", "Spotkanie w Gliwicach", "section", section, "language", "pl"));
        var article = text.replace("/texts/pl", "");

        assertThat(send(editor, text, form("Spotkanie", "Treść", "CHECKED", 1), 302)).isEmpty();
        clock.set("2026-01-10T11:00:00Z");
        send(editor, article + "/publication", Map.of("from", "2026-01-10T12:30"), 302);
        assertThat(visit.read(editor, article)).contains("Artykuł będzie publiczny");
        assertThat(visit.read(editor, "/articles?stand=PLANNED")).contains("Spotkanie", "zaplanowany");
        assertThat(visit.read(editor, "/articles?stand=PUBLIC")).doesNotContain("Spotkanie");
        clock.set("2026-01-10T11:30:00Z");
        assertThat(visit.read(editor, "/articles?stand=PUBLIC&missing=de&q=spotk")).contains("Spotkanie", "publiczny");
        assertThat(visit.read(editor, "/articles?missing=pl")).doesNotContain("Spotkanie");
        assertThat(visit.read(editor, article)).contains("Artykuł jest publiczny od");
    }

    @Test
    void whoeverWasOvertakenSeesBothTextsAndKeepsHerOwn() throws Exception {
        var house = given.house();
        var first = newsroom.editor(house);
        var second = newsroom.editor(house);
        var text = "/articles/" + newsroom.article(first, "Wspólny") + "/texts/pl";
        send(first, text, form("Wspólny", "Zdanie pierwszej redaktorki.", "CHECKED", 1), 302);

        var conflict = send(second, text, form("Wspólny", "Zdanie drugiej redaktorki.", "CHECKED", 1), 409);

        assertThat(conflict).contains("Ktoś zapisał ten tekst przed Tobą", "Zdanie drugiej redaktorki.</textarea>", "<del>",
                "<ins>",
                "Zdanie pierwszej redaktorki.", "name=\"seen\" value=\"2\"");
        send(second, text, form("Wspólny", "Zdanie drugiej redaktorki.", "CHECKED", 2), 302);
        var versions = visit.read(second, text + "/versions?number=3");
        assertThat(versions).contains("Wersja 3: zmiany od wersji 2", "<del>", "pierwszej", "drugiej");
        send(second, text + "/versions/2/restoration", Map.of("seen", "3"), 302);
        assertThat(visit.read(first, text)).contains("Zdanie pierwszej redaktorki.</textarea>");
        send(first, text + "/versions/1/restoration", Map.of("seen", "2"), 409);
    }

    @Test
    void whatIsTypedIsKeptForHerAloneAndOthersSeeThatSheIsThere() throws Exception {
        var house = given.house();
        var one = newsroom.editor(house);
        var other = newsroom.editor(house);
        var text = "/articles/" + newsroom.article(one, "Szkic") + "/texts/de";
        visit.send(one, request(text + "/draft", form("Entwurf", "Halber Satz", "DRAFT", 0)).header("HX-Request", "true"), 204);
        clock.set("2026-05-05T08:00:00Z");

        assertThat(visit.read(one, text)).contains("Halber Satz</textarea>", "co zostało wpisane, ale jeszcze niezapisane");
        assertThat(visit.read(other, text)).doesNotContain("Halber Satz").contains("Niezapisane zmiany w tym tekście ma: Editor");
        assertThat(send(one, text + "/presence", Map.of(), 200)).doesNotContain("otwarty");
        assertThat(send(other, text + "/presence", Map.of(), 200)).contains("Ten tekst ma teraz otwarty także: Editor");
        clock.set("2026-05-05T08:01:01Z");
        assertThat(send(other, text + "/presence", Map.of(), 200)).doesNotContain("otwarty");
        send(one, text + "/draft/removal", Map.of(), 302);
        assertThat(visit.read(one, text)).doesNotContain("Halber Satz");
    }

    @Test
    void aMistakeStandsAtItsFieldAndNothingIsLost() throws Exception {
        var editor = newsroom.editor();
        var taken = newsroom.published(editor, "Zajęty " + System.nanoTime());
        var text = "/articles/" + newsroom.article(editor, "Drugi") + "/texts/pl";
        var long200 = "Ż".repeat(200);

        assertThat(send(editor, text, form("", "Ważna treść", "CHECKED", 1), 422)).contains("Podaj tytuł.",
                "Ważna treść</textarea>");
        assertThat(send(editor, text, form(long200 + "x", "Ważna treść", "CHECKED", 1), 422)).contains("e-title", long200 + "x");
        assertThat(send(editor, text, form("T", "Ważna treść", "NONSENSE", 1), 422)).contains("e-trust");
        var form = new java.util.HashMap<>(form("T", "Ważna treść", "CHECKED", 1));
        form.put("slug", newsroom.slug(taken, Language.PL));
        assertThat(send(editor, text, form, 422)).contains("e-slug", "należy do innego artykułu", "Ważna treść</textarea>");
        assertThat(send(editor, text, form(long200, "x\0y", "CHECKED", 1), 302)).isEmpty();
        assertThat(visit.read(editor, "/articles")).contains(long200);
        assertThat(send(editor, text.replace("/texts/pl", "/publication"), Map.of("from", "jutro"), 422)).contains("e-from");
    }

    @Test
    void nobodyElseGetsToThesePagesOrKnowsWhetherTheyExist() throws Exception {
        var house = given.house();
        var editor = newsroom.editor(house);
        var article = newsroom.article(editor, "Tajny");
        var at = "/articles/" + article;
        for (var stranger : new Actor[]{newsroom.editor(), given.expert(house), given.organisation().actor()}) {
            for (var page : new String[]{"", "/place", "/texts/pl", "/texts/pl/versions", "/preview/pl"})
                visit.findsNothing(stranger, at + page);
            send(stranger, at + "/texts/pl", form("x", "y", "CHECKED", 1), 404);
            send(stranger, at + "/texts/pl/draft", form("x", "y", "CHECKED", 1), 404);
            send(stranger, at + "/texts/pl/presence", Map.of(), 404);
            send(stranger, at + "/taking-down", Map.of(), 404);
        }
        for (var page : new String[]{"", "/place", "/texts/pl", "/texts/en", "/texts/pl/versions", "/preview/pl",
            "/preview/de?width=phone"})
            assertThat(visit.read(house.coordinator(), at + page)).as(page).contains("Tajny");
        visit.findsNothing(editor, at + "/texts/en/versions");
    }

    @Test
    void whatIsTakenOverIsUncheckedAndOverwritesNothing() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.published(editor, "Oryginał");
        var text = "/articles/" + article + "/texts/de";

        send(editor, text + "/original",
                Map.of("title", "Eigener Titel", "lead", "", "body", "", "trust", "DRAFT", "slug", "", "seen", "0"),
                302);

        assertThat(visit.read(editor, text)).contains("Eigener Titel", "Treść artykułu.</textarea>",
                "<option value=\"MACHINE_MADE\" selected>przejęty lub maszynowy, niesprawdzony");
        send(editor, "/articles/" + article + "/texts/pl/original", form("x", "", "CHECKED", 1), 404);
    }

    @Test
    void aTranslatorSeesTheOriginalDrawnAndItsLinksTakeHerNowhere() throws Exception {
        var editor = newsroom.editor();
        var bridge = newsroom.picture(editor, "Most");
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Oryginał",
                "## Nagłówek\n\nZ [linkiem](https://example.org/a).\n\n![](picture:" + bridge + ")");

        assertThat(visit.read(editor, "/articles/" + article + "/texts/de")).contains("lang=\"pl\"", "<h2>Nagłówek</h2>",
                "Z <a>linkiem</a>.", "/pictures/" + bridge + "/").doesNotContain("## Nagłówek", "example.org");
    }

    @Test
    void whatIsPastedComesBackCleanWithWhatWasTakenOut() throws Exception {
        var request = post("/articles/paste").contentType("text/html;charset=UTF-8").content(
                "<style>p{}</style><p style='x'>Żółty <b>tekst</b> <a href='javascript:alert(1)'>x</a></p><script>y</script>");

        assertThat(visit.send(newsroom.editor(), request, 200)).contains("Żółty **tekst** x", "Usunięto 2 style.",
                "Usunięto 1 skrypt.",
                "Usunięto 1 link, który uruchamia skrypt (javascript:).");
        visit.send(given.organisation().actor(), request, 404);
        visit.send(newsroom.editor(),
                post("/articles/paste").contentType("text/html;charset=UTF-8").content("x".repeat(3_000_000)), 422);
    }

    @Test
    void theChecklistSaysWhatIsStillToBeLookedAt() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Lista", """
                ## Pierwszy
                #### Przeskakuje
                <b>html</b> ![obce](https://example.org/a.png)
                """);

        assertThat(visit.read(editor, "/articles/" + article)).contains("Nagłówek „Przeskakuje” przeskakuje stopień.",
                "zdjęcie z cudzej strony", "znaczniki HTML", "Tekstu nie ma; czytelnicy dostaną oryginał.");
    }

    @Test
    void theChecklistNamesLinksThatLeadNowhereAndTheyAreWordsOnThePage() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Linki",
                "Zły [**link**](javascript:alert(1)) i [dobry](https://example.org/a).");

        assertThat(visit.read(editor, "/articles/" + article))
                .contains("1 link nie będzie linkiem, bo nie może prowadzić pod taki adres: javascript:alert(1)");
        assertThat(visit.read(editor, "/articles/" + article + "/preview/pl")).contains("Zły <strong>link</strong> i <a href",
                ">dobry</a>").doesNotContain("href=\"\"", "javascript:");
    }

    @Test
    void theChecklistSaysThatATranslationStillSaysTheOriginal() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, "Oryginał");
        send(editor, "/articles/" + article + "/texts/de", form("Auf Deutsch", "Treść artykułu.", "CHECKED", 0), 302);
        assertThat(visit.read(editor, "/articles/" + article)).contains("Treść jest taka sama jak w oryginale");

        send(editor, "/articles/" + article + "/texts/de", form("Auf Deutsch", "Der Text.", "CHECKED", 1), 302);
        assertThat(visit.read(editor, "/articles/" + article)).doesNotContain("Treść jest taka sama jak w oryginale");
    }

    @Test
    void aTextThatIsOnlyPicturesIsTheSameInEveryLanguageAndNothingIsSaidOfIt() throws Exception {
        var editor = newsroom.editor();
        var pictures = "![Most](picture:" + newsroom.picture(editor, "Most") + ")\n\n![](picture:"
                + newsroom.picture(editor, "Rzeka") + ")";
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Galeria", pictures);
        send(editor, "/articles/" + article + "/texts/de", form("Galerie", pictures, "CHECKED", 0), 302);

        assertThat(visit.read(editor, "/articles/" + article)).contains("Galeria")
                .doesNotContain("Treść jest taka sama jak w oryginale");
    }

    private static Map<String, String> form(String title, String body, String trust, int seen) {
        return Map.of("title", title, "lead", "Wstęp.", "body", body, "trust", trust, "slug", "", "seen", Integer.toString(seen));
    }

    private String send(Actor who, String address, Map<String, String> fields, int status) throws Exception {
        return visit.send(who, request(address, fields), status);
    }

    private String location(Actor who, String address, Map<String, String> fields) throws Exception {
        return String.valueOf(visit.answer(who, request(address, fields), 302).getHeader("Location"));
    }

    private static MockHttpServletRequestBuilder request(String address, Map<String, String> fields) {
        var request = post(address);
        fields.forEach(request::param);
        return request;
    }
}
