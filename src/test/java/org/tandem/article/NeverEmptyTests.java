package org.tandem.article;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.Written.Trust;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What readers find of an article is never empty, whatever is saved, restored or published. */
@WholeProgram
class NeverEmptyTests {

    private final Newsroom newsroom;
    private final Writing writing;
    private final Publishing publishing;
    private final ShownArticles shown;
    private final Visit visit;
    private final JdbcClient jdbc;

    @Autowired
    NeverEmptyTests(Newsroom newsroom, Writing writing, Publishing publishing, ShownArticles shown, Visit visit,
            JdbcClient jdbc) {
        this.newsroom = newsroom;
        this.writing = writing;
        this.publishing = publishing;
        this.shown = shown;
        this.visit = visit;
        this.jdbc = jdbc;
    }

    @Test
    void anEmptyArticleIsNotPublishedAndAPublishedOneNotEmptied() {
        var editor = newsroom.editor();
        var empty = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Pusty", " \n");
        assertThatThrownBy(() -> publishing.publish(editor, empty, null)).hasMessage("article.without-body");

        writing.write(editor, empty, Written.checked(Language.PL, new Words("Pełny", "", "Treść.")), 1);
        publishing.publish(editor, empty, null);
        assertThatThrownBy(() -> writing.restore(editor, empty, Language.PL, 1, 2)).hasMessage("article.without-body");
        for (var trust : new Trust[]{Trust.CHECKED, Trust.MACHINE_MADE})
            assertThatThrownBy(() -> writing.write(editor, empty, german("", trust), 0)).hasMessage("article.without-body");
        writing.write(editor, empty, german("", Trust.DRAFT), 0);
    }

    @Test
    void theDatabaseRefusesItWhoeverAsks() {
        var editor = newsroom.editor();
        var published = newsroom.published(editor, "Pełny");
        var empty = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Pusty", "");

        assertThatThrownBy(() -> jdbc.sql("update article_text set body = e' \\n', number = number + 1 where article = ?")
                .param(published.value()).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what readers get has a body");
        assertThatThrownBy(() -> jdbc.sql("update article set state = 'PUBLISHED', public_from = now() where id = ?")
                .param(empty.value()).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what is published has a body");
    }

    @Test
    void aTranslationWithoutABodyGivesWayToTheOriginal() {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, "Po polsku");
        writing.write(editor, article, german("", Trust.CHECKED), 0);
        publishing.publish(editor, article, null);

        assertThat(shown.of(List.of(article), Language.DE).getFirst().language()).isEqualTo(Language.PL);
    }

    @Test
    void theFormSaysSoAtTheBodyAndTheChecklistBeforeIt() throws Exception {
        var editor = newsroom.editor();
        var empty = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Pusty", "");
        assertThat(visit.read(editor, "/articles/" + empty)).contains("Brakuje treści: bez niej nie można opublikować artykułu.")
                .doesNotContain("name=\"from\"");

        var text = "/articles/" + newsroom.published(editor, "Pełny") + "/texts/pl";
        var emptied = post(text).param("title", "Pełny").param("lead", "").param("body", " ").param("trust", "CHECKED")
                .param("slug", "").param("seen", "1");
        assertThat(visit.send(editor, emptied, 422)).contains("e-body", "Opublikowany artykuł musi mieć treść");
    }

    @Test
    void whoeverRestoresWhatEverybodyReadsIsAskedFirst() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Pierwszy", "");
        writing.write(editor, article, Written.checked(Language.PL, new Words("Pierwszy", "", "Stara treść.")), 1);
        writing.write(editor, article, Written.checked(Language.PL, new Words("Pierwszy", "", "Nowa treść.")), 2);
        writing.write(editor, article, german("Alt.", Trust.CHECKED), 0);
        writing.write(editor, article, german("Neu.", Trust.CHECKED), 1);
        var versions = "/articles/" + article + "/texts/pl/versions";
        assertThat(visit.read(editor, versions + "?number=2")).contains("Przywróć wersję 2").doesNotContain("id=\"restore\"");

        publishing.publish(editor, article, null);
        assertThat(visit.read(editor, versions + "?number=2")).contains("id=\"restore\"",
                "Wersja 2 od razu zastąpi tekst, który czytają wszyscy");
        assertThat(visit.read(editor, versions + "?number=1")).contains("Tej wersji nie można przywrócić")
                .doesNotContain("/versions/1/restoration");
        assertThat(visit.read(editor, versions.replace("/pl/", "/de/") + "?number=1"))
                .contains("id=\"restore\"", "czytelnicy od razu dostaną oryginał");
        visit.send(editor, post(versions + "/2/restoration").param("seen", "3"), 302);
        assertThat(shown.of(List.of(article), Language.PL)).hasSize(1);
    }

    private static Written german(String body, Trust trust) {
        return new Written(Language.DE, new Words("Auf Deutsch", "", body), trust, null);
    }
}
