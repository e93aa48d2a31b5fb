package org.tandem.search;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.shared.Letters;
import org.tandem.signal.ChangeLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WholeProgram
@Import(Statements.class)
class SearchPageTests {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    Shown shown;

    @Autowired
    Given given;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChangeLine line;

    @Autowired
    MockMvcTester http;

    @Test
    void whatIsFoundIsLinkedAndMarked() throws Exception {
        var partnership = found();

        var page = text("/pl/search", partnership.word() + " sprzątają");

        assertThat(page).contains("<mark>" + partnership.word() + "</mark>", "<mark>sprzątamy</mark>", "Znaleziono 1 pozycję",
                "/pl/partnerships/", "<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void ofAnArticleItsWordsAreQuotedWithoutTheSignsOfMarkdown() throws Exception {
        var editor = newsroom.editor();
        var word = Shown.word();
        newsroom.published(editor, newsroom.section(editor, "Dział", null), "Lista",
                "| Kto | Z kim |\n| --- | --- |\n| " + word + " | **Huta** |");
        await().until(() -> text("/pl/search", word).contains("<mark>" + word));

        assertThat(text("/de/search", word)).contains("Kto · Z kim · <mark>" + word + "</mark> · Huta", "(auf Polnisch)")
                .doesNotContain("---");
    }

    @Test
    void aGermanNameFindsThePolishTown() throws Exception {
        var partnership = found();

        assertThat(text("/de/search", "Gleiwitz " + partnership.word())).contains("<mark>Gliwicach</mark>");
    }

    @Test
    void aTownThatOnlyAPartyLiesInIsNamedBesideWhatIsFound() throws Exception {
        var partnership = found();
        jdbc.sql("update organisation set municipality = '2469011' where id = ?")
                .param(partnership.talks().social().forOrganisation().value()).update();

        await().until(() -> text("/de/search", "Kattowitz " + partnership.word()).contains("<mark>Katowice</mark>"));

        jdbc.sql("update organisation set municipality = '2466011' where id = ?")
                .param(partnership.talks().business().forOrganisation().value()).update();
        await().until(() -> text("/pl/search", partnership.word() + " Gliwice").contains("<mark>Gliwicach</mark>"));
        await().until(() -> text("/pl/search", partnership.word() + " Katowice").contains("<mark>Katowice</mark>"));

        assertThat(text("/pl/search", partnership.word() + " Gliwice")).contains("<mark>Gliwicach</mark>")
                .doesNotContain("hit__names");
    }

    @Test
    void facetsAreLinksWithTheirCountsAndCanBeTakenAway() throws Exception {
        var first = found();
        var second = found();
        // either of two words: nothing has both
        var words = first.word() + " " + second.word();
        assertThat(text("/en/search", words)).contains("2 results", "All of these words together are nowhere");

        var narrowed = text("/en/search", words, "edition", first.talks().edition().toString());

        assertThat(narrowed).contains("1 result", "<mark>" + first.word()).doesNotContain("<mark>" + second.word());
        assertThat(narrowed).contains("href=\"/en/search?q=" + first.word() + "+" + second.word() + "\" aria-current=\"true\"");
        assertThat(text("/en/search", words, "kind", "FILM", "year", "nonsense", "language", "'; drop table"))
                .contains("Nothing was found within these limits", "Search everywhere");
    }

    @Test
    void oneTypesAndIsOfferedTitles() throws Exception {
        var partnership = found();

        var offered = text("/pl/search/suggestions", "brzeg " + partnership.word().substring(0, 12));

        assertThat(offered.strip()).isEqualTo("<option value=\"Czysty brzeg " + partnership.word() + "\"></option>");
        shown.withdraw(partnership);
        assertThat(text("/pl/search/suggestions", "brzeg " + partnership.word().substring(0, 12)).strip()).isEmpty();
    }

    @Test
    void longAnswersComePageByPage() throws Exception {
        var word = Shown.word();
        var edition = given.edition().id().value();
        jdbc.sql("""
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place_pl, languages, state, changed_at, version)
                select gen_random_uuid(), ?, 'spotkanie-' || gen_random_uuid(), 'MEETING', 'PUBLIC', 'Spotkanie ' || ? || ' ' || n, now() + interval '1 day',
                        now() + interval '25 hours', 'Europe/Warsaw', 'Katowice', '{PL}', 'PUBLISHED', now(), 0 from generate_series(1, 25) n
                """).params(edition, word).update();
        await().until(() -> text("/pl/search", word).contains("Znaleziono 25 pozycji"));

        var next = NEXT.matcher(text("/pl/search", word));
        assertThat(next.find()).isTrue();
        var page = http.get().uri(next.group(1).replace("&amp;", "&")).exchange().getResponse().getContentAsString();

        assertThat(page.split("class=\"hit\"")).hasSize(6);
        assertThat(page).doesNotContain("rel=\"next\"");
    }

    @Test
    void whateverIsTypedIsAnsweredWithASentence() throws Exception {
        assertThat(text("/pl/search", "")).contains("Szukamy we wszystkim");
        for (var signs : List.of("*", "?", "\"", "~", "()[]{}^:\\/!", "&& ||", "…", "\u202e", "%%%", "<>"))
            assertThat(text("/pl/search", signs)).as(signs).contains("a to są same znaki");
        for (var words : List.of("title_pl:*", "a* AND NOT b", "\"nigdy zamknięty", "x".repeat(10_000), "słowo ".repeat(2_000),
                "<script>alert(1)</script>", "'; drop table film; --", "😀 😀", "ﷺ", "a\u0000b", "w i z", "+-+-x"))
            for (var path : List.of("/pl/search", "/de/search/suggestions")) {
                var answer = answer(path, words);
                assertThat(answer.getStatus()).as(words).isEqualTo(200);
                assertThat(answer.getContentAsString()).doesNotContain("Exception", "<script>alert");
            }
        assertThat(text("/pl/search", "słowo ".repeat(2_000))).contains("Tyle słów naraz nie przeszukamy");
    }

    @Test
    void aBrokenKeyLeadsNowhereAsOnEveryList() {
        for (var key : List.of("x", "1_2_3", "ffffffff_ffffffffffffffff", "-1_0", "'"))
            assertThat(answer("/pl/search", "ogród", "after", key).getStatus()).as(key).isEqualTo(404);
    }

    @Test
    void everybodyGetsTheSameAndNobodyACookie() {
        var answer = answer("/pl/search", "ogród");

        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void anAnswerCostsOneStatement() throws Exception {
        var partnership = found();

        for (var path : List.of("/pl/search", "/pl/search/suggestions"))
            assertThat(
                    Statements.during(() -> assertThat(text(path, "brzeg " + partnership.word())).contains(partnership.word())))
                    .as(path).hasSize(1);
    }

    @Test
    void everyPublicPageHasTheField() throws Exception {
        assertThat(text("/pl/editions", "")).contains("role=\"search\"", "action=\"/pl/search\"", "/pl/search/suggestions");
    }

    private Shown.Partnership found() throws Exception {
        var partnership = shown.partnership();
        await().until(() -> text("/pl/search", partnership.word()).contains("/pl/partnerships/"));
        assertThat(Letters.folded(partnership.word())).isEqualTo(partnership.word());
        return partnership;
    }

    private String text(String path, String words, String... parameters) throws Exception {
        var answer = answer(path, words, parameters);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path, String words, String... parameters) {
        await().until(line::isSound);
        var request = http.get().uri(path).param("q", words);
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange().getResponse();
    }
}
