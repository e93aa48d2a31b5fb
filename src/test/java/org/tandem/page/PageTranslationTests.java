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
}
