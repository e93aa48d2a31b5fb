package org.tandem.article;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.article.section.SectionPlan;
import org.tandem.article.section.Sectioning;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What readers find of articles and sections, and where old addresses lead. */
@WholeProgram
class PublicArticleTests {

    private final MockMvc browser;
    private final Newsroom newsroom;
    private final Writing writing;
    private final Publishing publishing;
    private final Sectioning sectioning;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    PublicArticleTests(MockMvc browser, Newsroom newsroom, Writing writing, Publishing publishing, Sectioning sectioning,
            TestClock clock, JdbcClient jdbc) {
        this.browser = browser;
        this.newsroom = newsroom;
        this.writing = writing;
        this.publishing = publishing;
        this.sectioning = sectioning;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void anArticleIsFoundFromItsMinuteOnAndNoKeptPageHidesIt() throws Exception {
        var editor = newsroom.editor();
        clock.set("2031-03-01T08:59:59Z");
        var section = newsroom.section(editor, "Rubryka minutowa", null);
        var article = newsroom.article(editor, section, "Punktualny artykuł", "Treść");
        publishing.publish(editor, article, java.time.Instant.parse("2031-03-01T09:00:00Z"));
        var address = "/pl/articles/" + newsroom.slug(article, Language.PL);
        var lists = List.of("/pl", "/pl/articles", "/pl/sections/" + newsroom.slug(section));
        assertThat(answer(address).getStatus()).isEqualTo(404);
        var tags = lists.stream().map(it -> tag(it)).toList();
        for (var list : lists) assertThat(text(list)).as(list).doesNotContain("Punktualny");

        clock.set("2031-03-01T09:00:00Z");

        assertThat(text(address)).contains("Punktualny artykuł", "Rubryka minutowa");
        for (int i = 0; i < lists.size(); i++) {
            assertThat(text(lists.get(i))).as(lists.get(i)).contains("Punktualny");
            assertThat(tag(lists.get(i))).as(lists.get(i)).isNotEqualTo(tags.get(i));
        }
        var tag = tag(address);
        assertThat(browser.perform(get(address).header("If-None-Match", tag)).andReturn().getResponse().getStatus())
                .isEqualTo(304);
        writing.write(editor, article, Written.checked(Language.PL, new Words("Zmieniony artykuł", "", "Treść")), 1);
        assertThat(browser.perform(get(address).header("If-None-Match", tag)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("Zmieniony artykuł");
        publishing.takeDown(editor, article);
        assertThat(answer(address).getStatus()).isEqualTo(404);
    }

    @Test
    void anAddressThatItHadLeadsOnForEver() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.published(editor, "Pierwszy tytuł " + System.nanoTime());
        var first = newsroom.slug(article, Language.PL);
        for (var i = 1; i < 4; i++)
            writing.write(editor, article,
                    new Written(Language.PL, new Words("Tytuł", "", "x" + i), Written.Trust.CHECKED,
                            first + "-" + "abc".charAt(i - 1)),
                    i);
        writing.write(editor, article, Written.checked(Language.DE, new Words("Ein Titel " + System.nanoTime(), "", "Text")), 0);
        var german = newsroom.slug(article, Language.DE);

        for (var old : List.of(first, first + "-a", first + "-b", german))
            leads("/pl/articles/" + old, "/pl/articles/" + first + "-c");
        leads("/de/articles/" + first, "/de/articles/" + german);
        assertThat(text("/en/articles/" + first + "-c")).contains("This article is not in English yet; we show it in Polish.")
                .contains("hreflang=\"de\" href=", "/de/articles/" + german);
        assertThat(answer("/pl/articles/nie-ma-takiego").getStatus()).isEqualTo(404);
    }

    @Test
    void aSectionShowsWhatStandsBelowItAndItsOldAddressLeadsOn() throws Exception {
        var editor = newsroom.editor();
        var top = newsroom.section(editor, "Inicjatywy " + System.nanoTime(), null);
        var below = newsroom.section(editor, "Poddział", top);
        var article = newsroom.article(editor, below, "W poddziale", "x");
        publishing.publish(editor, article, null);
        var old = newsroom.slug(top);
        assertThat(text("/pl/sections/" + old)).contains("W poddziale", "Poddział");

        sectioning.change(editor, top, new SectionPlan(new Translated("Nowa nazwa", "Neuer Name", null), null, old + "-nowy"));

        leads("/de/sections/" + old, "/de/sections/" + old + "-nowy");
        assertThat(text("/de/sections/" + old + "-nowy")).contains("Neuer Name");
        var gone = newsroom.section(editor, "Znika", top);
        var lost = newsroom.slug(gone);
        sectioning.remove(editor, gone);
        leads("/pl/sections/" + lost, "/pl/sections/" + old + "-nowy");
    }

    @Test
    void aListGoesOnByKeyAndABrokenKeyIsNoPage() throws Exception {
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Długi " + System.nanoTime(), null);
        for (int i = 0; i < ShownArticles.PAGE + 5; i++)
            publishing.publish(editor, newsroom.article(editor, section, "Pozycja numer " + i, "x"), null);
        var address = "/pl/sections/" + newsroom.slug(section);
        var first = text(address);
        var next = first.replaceAll("(?s).*href=\"(" + address + "\\?after=[^\"]+)\".*", "$1");

        assertThat(first.split("Pozycja numer", -1)).hasSize(ShownArticles.PAGE + 1);
        assertThat(text(next).split("Pozycja numer", -1)).hasSize(6);
        for (var broken : List.of("x", "1_", "_", "99999999999999999999_x", "9223372036854775807_" + section))
            assertThat(answer(address + "?after=" + broken).getStatus()).as(broken).isIn(404, 200);
        assertThat(answer(address + "?after=x").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsWrittenNeverBecomesAScript() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "<script>alert(1)</script>", """
                # Pierwszy
                <script>alert(2)</script> <b onclick="x()">b</b>

                [zły](javascript:alert(3)) [dobry](https://example.org/a?b=1&c=2) [własny](/pl/editions)
                ![obcy](https://example.org/x.png) ![](picture:018f0000-0000-7000-8000-000000000000) ![](picture:nic)

                | a | b |
                |---|--:|
                | 1 | 2 |
                """);
        publishing.publish(editor, article, null);

        var page = text("/pl/articles/" + newsroom.slug(article, Language.PL));

        assertThat(page).doesNotContain("<script>alert", "<b onclick", "javascript:", "example.org/x.png", "align=")
                .contains("<h2>Pierwszy</h2>", "rel=\"noopener\"", "href=\"/pl/editions\"", "<th scope=\"col\"",
                        "class=\"at-end\"");
    }

    @Test
    void aPictureOfTheLibraryIsPublicWhileAPublicArticleShowsIt() throws Exception {
        var editor = newsroom.editor();
        var picture = newsroom.picture(editor, "Most o świcie");
        var stranger = newsroom.picture(newsroom.editor(), "Cudzy most");
        var address = "/pictures/" + picture + "/480.webp";
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Z mostem " + System.nanoTime(),
                "![](picture:%s) ![](picture:%s)".formatted(picture, stranger));
        assertThat(answer(address).getStatus()).isEqualTo(404);

        publishing.publish(editor, article, null);

        var page = "/pl/articles/" + newsroom.slug(article, Language.PL);
        assertThat(text(page)).contains("alt=\"Most o świcie\"", address, "srcset=").doesNotContain("Cudzy most");
        assertThat(answer(address).getStatus()).isEqualTo(200);
        var tag = tag(page);
        jdbc.sql("update library_picture set alt_pl = 'Inny opis', version = version + 1 where id = ?").param(picture.value())
                .update();
        assertThat(tag(page)).isNotEqualTo(tag);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql("delete from library_picture where id = ?")
                .param(picture.value()).update()).isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        publishing.takeDown(editor, article);
        assertThat(answer(address).getStatus()).isEqualTo(404);
    }

    @Test
    void inTheListOfItsSectionAnArticleStandsWithItsFirstPictureAsLongAsThatMayBeShown() throws Exception {
        var editor = newsroom.editor();
        var second = newsroom.picture(editor, "Drugi most");
        var first = newsroom.picture(editor, "Pierwszy most");
        var section = newsroom.section(editor, "Mosty", null);
        var article = newsroom.article(editor, section, "Dwa mosty",
                "![](picture:%s)\n\n![](picture:%s)".formatted(first, second));
        publishing.publish(editor, article, null);
        var page = "/pl/sections/" + newsroom.slug(section);

        assertThat(text(page)).contains("alt=\"Pierwszy most\"", "/pictures/" + first).doesNotContain("Drugi most");
        var tag = tag(page);
        jdbc.sql("update library_picture set author = null, version = version + 1 where id = ?").param(first.value()).update();

        assertThat(tag(page)).isNotEqualTo(tag);
        assertThat(text(page)).contains("Dwa mosty").doesNotContain("<figure");
    }

    @Test
    void aTitleOfTwoHundredLettersIsShownWholeAndALongerOneIsRefused() throws Exception {
        var editor = newsroom.editor();
        var title = "Nadzwyczajnie ".repeat(15).substring(0, 199).strip() + "x";
        var article = newsroom.published(editor, title);

        assertThat(text("/pl/articles/" + newsroom.slug(article, Language.PL))).contains(title);
        assertThat(newsroom.slug(article, Language.PL).length()).isLessThan(101);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Words("y".repeat(201), "", "")).hasMessage("field.too-long");
    }

    private void leads(String from, String to) throws Exception {
        var answer = answer(from);
        assertThat(answer.getStatus()).as(from).isEqualTo(301);
        assertThat(answer.getHeader("Location")).isEqualTo(to);
    }

    private String text(String address) throws Exception {
        var answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String tag(String address) {
        try {
            return String.valueOf(answer(address).getHeader("ETag"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(java.net.URI.create(address))).andReturn().getResponse();
    }
}
