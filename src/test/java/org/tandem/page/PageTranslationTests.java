package org.tandem.page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What whoever translates a house's page finds beside her form. */
@WholeProgram
class PageTranslationTests {

    private final Given given;
    private final Writing writing;
    private final Visit visit;

    @Autowired
    PageTranslationTests(Given given, Writing writing, Visit visit) {
        this.given = given;
        this.writing = writing;
        this.visit = visit;
    }

    @Test
    void aTranslatorSeesTheOriginalDrawn() throws Exception {
        var editor = given.house().coordinator();
        var words = new Words("Wolontariat " + System.nanoTime(), "", "## Nagłówek");
        var page = writing.begin(editor, Language.PL, words);
        writing.write(editor, page, Written.checked(Language.PL, words), 1);

        assertThat(visit.read(editor, "/pages/" + page + "/texts/de")).contains("lang=\"pl\"", "<h2>Nagłówek</h2>")
                .doesNotContain("## Nagłówek");
    }

    @Test
    void aTranslationThatWasOpenWhileTheAddressFollowedTheTitleDoesNotBringTheOldOneBack() throws Exception {
        var editor = given.house().coordinator();
        var name = "wolontariat-" + System.nanoTime();
        var page = writing.begin(editor, Language.PL, new Words(name, "", "Tekst."));
        writing.write(editor, page, Written.checked(Language.PL, new Words("Nowy " + name, "", "Tekst.")), 1);

        visit.send(editor, post("/pages/" + page + "/texts/de").param("title", "Ehrenamt").param("body", "Text.")
                .param("trust", "CHECKED").param("seen", "0").param("slug", name).param("slug-was", name), 302);

        assertThat(visit.read(editor, "/pages/" + page + "/texts/de")).contains("name=\"slug-was\" value=\"nowy-" + name + "\"");
    }
}
