package org.tandem.page;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages of a house: what everybody reads, and what its editors write. */
@WholeProgram
class PublicPageTests {

    private final Given given;
    private final Visit visit;
    private final MockMvcTester http;
    private final Writing writing;
    private final JdbcClient jdbc;
    private final Given.House house;
    private final Actor editor;

    @Autowired
    PublicPageTests(Given given, Visit visit, MockMvcTester http, Writing writing, JdbcClient jdbc) {
        this.given = given;
        this.visit = visit;
        this.http = http;
        this.writing = writing;
        this.jdbc = jdbc;
        this.house = given.house();
        this.editor = house.coordinator();
    }

    @Test
    void everyHouseHasItsPagesFromTheFirstDayOnAndTheySayThatNobodyHasCheckedThem() {
        for (var kind : PageKind.values()) for (var language : Language.values()) {
            var page = open("/" + language.code() + "/pages/" + slug(kind));
            assertThat(page).as(kind + " " + language).contains("class=\"note\"", "noindex", "\"BreadcrumbList\"",
                    "hreflang=\"de\"");
        }
        assertThat(open("/en/pages/" + slug(PageKind.PRIVACY))).contains("This is a template text", "90 days after");
    }

    @Test
    void theFootOfAPublicPageLeadsToThePagesOfItsHouse() {
        var foot = open("/pl/pages/" + slug(PageKind.ABOUT));
        for (var kind : PageKind.values()) assertThat(foot).contains("href=\"/pl/pages/" + slug(kind) + "\"");
        assertThat(foot).contains("Deklaracja dostępności");
        assertThat(open("/de")).contains("/de/pages/", "Erklärung zur Barrierefreiheit");
    }

    @Test
    void theFootCallsAGivenPageWhatItsHouseCallsIt() {
        write(PageKind.ABOUT, Language.PL, "Kim jesteśmy", "Tu", 0);

        assertThat(open("/pl/pages/" + slug(PageKind.CONTACT))).contains(">Kim jesteśmy</a>").doesNotContain(">O nas</a>");
        assertThat(open("/de/pages/" + slug(PageKind.CONTACT))).contains(">Über uns</a>");
    }

    @Test
    void anAddressOfALongSlugIsCutBeforeItsHyphen() {
        var another = UUID.randomUUID();
        var long79 = ("dom-" + another + "-").repeat(2).substring(0, 79);
        jdbc.sql(
                "insert into house (id, name, slug, languages, time_zone, version) values (?, 'Dom', ?, '{PL}', 'Europe/Warsaw', 0)")
                .params(another, long79 + "-za-rzeka").update();

        assertThat(jdbc.sql("select slug from page where house = ? and kind = 'ABOUT'").param(another).query(String.class)
                .single()).isIn("about", "about-" + long79);
    }

    @Test
    void aHouseHasAtMostAHundredPages() throws Exception {
        jdbc.sql("""
                with made as (insert into page (id, house, slug, shown, version)
                              select gen_random_uuid(), ?, 'p-' || gen_random_uuid(), false, 0 from generate_series(1, 95) returning *)
                insert into page_address (slug, page, since) select slug, id, now() from made
                """).param(house.id().value()).update();

        assertThat(send("/pages", Map.of("title", "Jeszcze jedna", "language", "pl"), 422)).contains("e-title", "at most 100",
                "Jeszcze jedna");
        assertThatThrownBy(
                () -> jdbc.sql("insert into page (id, house, slug, shown, version) values (gen_random_uuid(), ?, ?, false, 0)")
                        .params(house.id().value(), slug(PageKind.ABOUT)).update())
                .hasMessageContaining("at most 100 pages");
    }

    @Test
    void whatTheHouseHasCheckedReplacesTheFirstTextAndAMissingTranslationShowsTheOriginal() {
        write(PageKind.PRIVACY, Language.DE, "Datenschutz hier", "## Bei uns\n\n**fett**\n\n<script>x</script>", 0);

        var german = open("/de/pages/" + slug(PageKind.PRIVACY));
        assertThat(german).contains("Datenschutz hier", "<strong>fett</strong>", "&lt;script&gt;", "\"WebPage\"")
                .doesNotContain("Mustertext", "noindex");
        assertThat(open("/pl/pages/" + slug(PageKind.PRIVACY)))
                .contains("Datenschutz hier", "pokazujemy ją po niemiecku", "lang=\"de\"").doesNotContain("tekst wzorcowy");
        assertThat(open("/sitemap.xml")).contains("/de/pages/" + slug(PageKind.PRIVACY))
                .doesNotContain("/de/pages/" + slug(PageKind.COOKIES));
    }

    @Test
    void anAddressThatAPageHadLeadsToItForEver() {
        var before = slug(PageKind.CONTACT);
        var after = "kontakt-" + System.nanoTime();
        writing.write(editor, id(PageKind.CONTACT),
                new Written(Language.PL, new Words("Kontakt", "", "Tu"), Trust.CHECKED, after), 0);

        var moved = http.get().uri("/pl/pages/" + before).exchange().getResponse();
        assertThat(moved.getStatus()).isEqualTo(301);
        assertThat(moved.getHeader("Location")).isEqualTo("/pl/pages/" + after);
        assertThatThrownBy(() -> jdbc.sql("delete from page_address where slug = ?").param(before).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("for ever");
    }

    @Test
    void aPageOfItsOwnIsFoundByNobodyUntilItIsShown() throws Exception {
        var started = visit.answer(editor, request("/pages", Map.of("title", "Wolontariat " + house.id(), "language", "pl")), 302)
                .getHeader("Location");
        var id = PageId.of(String.valueOf(started).replaceAll("^/pages/|/texts/pl$", ""));
        var slug = jdbc.sql("select slug from page where id = ?").param(id.value()).query(String.class).single();
        assertThat(status("/pl/pages/" + slug)).isEqualTo(404);
        send(String.valueOf(started), form("Wolontariat " + house.id(), "Przyjdź", "CHECKED", 1), 302);
        assertThat(status("/pl/pages/" + slug)).isEqualTo(404);

        send("/pages/" + id + "/showing", Map.of(), 302);

        assertThat(open("/pl/pages/" + slug)).contains("Przyjdź", ">Wolontariat " + house.id() + "</a>");
        send("/pages/" + id + "/hiding", Map.of(), 302);
        assertThat(status("/pl/pages/" + slug)).isEqualTo(404);
    }

    @Test
    void theEditorBeginsWithTheFirstTextAndIsToldThatItIsNoLegalAdvice() throws Exception {
        assertThat(visit.read(editor, "/pages")).contains("/texts/en", "first text", "a template, not legal advice");
        assertThat(visit.read(editor, "/pages/" + id(PageKind.COOKIES) + "/texts/pl")).contains("not legal advice",
                "Tandem’s first text", "XSRF-TOKEN", "name=\"seen\" value=\"0\"");
        assertThat(visit.read(editor, "/pages/" + id(PageKind.ABOUT) + "/texts/pl")).doesNotContain("not legal advice");
    }

    @Test
    void whoeverWasOvertakenSeesBothTextsAndKeepsHerOwn() throws Exception {
        var text = "/pages/" + id(PageKind.ABOUT) + "/texts/pl";
        send(text, form("O nas", "Zdanie pierwsze.", "CHECKED", 0), 302);

        var conflict = send(text, form("O nas", "Zdanie drugie.", "CHECKED", 0), 409);

        assertThat(conflict).contains("Zdanie drugie.</textarea>", "<del>", "pierwsze", "name=\"seen\" value=\"1\"");
        send(text, form("O nas", "Zdanie drugie.", "CHECKED", 1), 302);
        assertThat(visit.read(editor, text + "/versions")).contains("pierwsze", "drugie", "id=\"restore-1\"");
        send(text + "/versions/1/restoration", Map.of("seen", "2"), 302);
        assertThat(open("/pl/pages/" + slug(PageKind.ABOUT))).contains("Zdanie pierwsze.");
    }

    @Test
    void aMistakeStandsAtItsFieldAndNothingIsLost() throws Exception {
        var text = "/pages/" + id(PageKind.ABOUT) + "/texts/pl";
        assertThat(send(text, form("", "Ważne", "CHECKED", 0), 422)).contains("e-title", "Ważne</textarea>");
        var taken = new java.util.HashMap<>(form("T", "Ważne", "CHECKED", 0));
        taken.put("slug", slug(PageKind.COOKIES));
        assertThat(send(text, taken, 422)).contains("e-slug", "Ważne</textarea>");
        write(PageKind.ABOUT, Language.PL, "O nas", "Treść", 0);
        assertThat(send(text, form("T", "Ważne", "DRAFT", 1), 422)).contains("e-trust", "Ważne</textarea>");
        assertThat(
                send("/pages/particulars", Map.of("seen", "0", "email", "dom@", "phone", "zadzwoń", "address", "Rynek 1"), 422))
                .contains("e-email", "e-phone", "Rynek 1");
    }

    @Test
    void theDetailsOfTheHouseStandInTheFirstTextsAtOnce() throws Exception {
        assertThat(open("/en/pages/" + slug(PageKind.CONTACT))).contains("has not entered its address");

        send("/pages/particulars", Map.of("seen", "0", "address", "Rynek 1, 00-001 Próba", "register", "", "email",
                "dom@example.org", "phone", "+48 32 000-00-00"), 302);

        assertThat(open("/en/pages/" + slug(PageKind.CONTACT))).contains("Rynek 1, 00-001 Próba", "dom&#64;example.org</a>")
                .contains("<a href=\"tel:&#43;48320000000\">&#43;48 32 000-00-00</a>")
                .doesNotContain("has not entered", "/press");
        assertThat(send("/pages/particulars", Map.of("seen", "0", "address", "Rynek 2"), 409)).contains("Rynek 2");
    }

    @Test
    void theContactPageLeadsJournalistsToThePressPageOfTheLatestEdition() throws Exception {
        var contact = "/en/pages/" + slug(PageKind.CONTACT);
        var before = http.get().uri(contact).exchange().getResponse().getHeader("ETag");
        assertThat(open(contact)).contains("each edition has a press page").doesNotContain("/press");

        var edition = given.edition(house).id().value();
        var address = jdbc.sql("select slug from edition where id = ?").param(edition).query(String.class).single();
        assertThat(open(contact)).contains("<a href=\"/en/editions/" + address + "/press\">a press page</a>");
        assertThat(http.get().uri(contact).exchange().getResponse().getHeader("ETag")).isNotEqualTo(before);
    }

    @Test
    void aPageThatIsStillTheSameIsNotReadAgainUntilItIsWrittenAnew() throws Exception {
        var page = "/pl/pages/" + slug(PageKind.ABOUT);
        var tag = String.valueOf(http.get().uri(page).exchange().getResponse().getHeader("ETag"));
        assertThat(Statements.during(() -> assertThat(http.get().uri(page).header("If-None-Match", tag)).hasStatus(304)))
                .hasSize(1);

        write(PageKind.ABOUT, Language.PL, "O nas", "Nowe słowa", 0);

        assertThat(http.get().uri(page).header("If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void aPageIsToldToMachines() {
        var page = open("/en/pages/" + slug(PageKind.CONTACT));
        var json = JsonMapper.shared()
                .readTree(page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(json.at("/@graph/0/@type").asString()).isEqualTo("ContactPage");
        assertThat(json.at("/@graph/1/@type").asString()).isEqualTo("BreadcrumbList");
        assertThat(json.at("/@graph/1/itemListElement/1/item").asString()).endsWith("/en/pages/" + slug(PageKind.CONTACT));
    }

    @Test
    void nobodyElseWritesThem() throws Exception {
        var stranger = given.house().coordinator();
        var member = given.organisation().actor();
        visit.findsNothing(member, "/pages");
        for (var place : new String[]{"/texts/pl", "/texts/pl/versions", "/preview/pl"})
            visit.findsNothing(stranger, "/pages/" + id(PageKind.ABOUT) + place);
        assertThatExceptionOfType(NotFound.class).isThrownBy(
                () -> writing.write(stranger, id(PageKind.ABOUT), Written.checked(Language.PL, new Words("x", "", "y")), 0));
    }

    @Test
    void theDatabaseHoldsTheRulesToo() {
        write(PageKind.ABOUT, Language.PL, "O nas", "Treść", 0);
        var page = id(PageKind.ABOUT).value();
        assertThatThrownBy(() -> jdbc.sql("update page set shown = false where id = ?").param(page).update())
                .hasMessageContaining("a_given_page_is_always_shown");
        assertThatThrownBy(
                () -> jdbc.sql("update page_text set state = 'DRAFT', number = number + 1 where page = ?").param(page).update())
                .hasMessageContaining("the first language of a page is checked");
        assertThatThrownBy(() -> jdbc.sql("update page_text set body = 'x' where page = ?").param(page).update())
                .hasMessageContaining("only by a new version");
        assertThatThrownBy(() -> jdbc.sql("update page_version set body = 'x' where page = ?").param(page).update())
                .hasMessageContaining("never changes");
        jdbc.sql("insert into house_particulars (house, version) values (?, 1)").param(house.id().value()).update();
        for (var wrong : new String[]{"email = '<a@example.org>'", "email = 'a b@example.org'", "email = 'a@b'", "phone = 'call'",
            "phone = '1>2'"})
            assertThatThrownBy(() -> jdbc.sql("update house_particulars set " + wrong + " where house = ?")
                    .param(house.id().value()).update()).as(wrong).hasMessageContaining("house_particulars");
    }

    private void write(PageKind kind, Language language, String title, String body, int seen) {
        writing.write(editor, id(kind), Written.checked(language, new Words(title, "", body)), seen);
    }

    private PageId id(PageKind kind) {
        return new PageId(jdbc.sql("select id from page where house = ? and kind = ?").params(house.id().value(), kind.name())
                .query(java.util.UUID.class).single());
    }

    private String slug(PageKind kind) {
        return jdbc.sql("select slug from page where id = ?").param(id(kind).value()).query(String.class).single();
    }

    private String open(String address) {
        var answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int status(String address) {
        return http.get().uri(address).exchange().getResponse().getStatus();
    }

    private String send(String address, Map<String, String> fields, int status) throws Exception {
        return visit.send(editor, request(address, fields), status);
    }

    private static Map<String, String> form(String title, String body, String trust, int seen) {
        return Map.of("title", title, "body", body, "trust", trust, "slug", "", "seen", String.valueOf(seen));
    }

    private static MockHttpServletRequestBuilder request(String address, Map<String, String> fields) {
        var request = post(address);
        fields.forEach(request::param);
        return request;
    }
}
