package org.tandem.article;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.Written.Trust;
import org.tandem.picture.PictureId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What the checklist of an article says of its translations and of its pictures. */
@WholeProgram
class ChecklistTests {

    private static final String SAME = "Treść jest taka sama jak w oryginale";
    private static final String BEHIND = "Oryginał zmienił się po tłumaczeniu";

    private final Newsroom newsroom;
    private final Writing writing;
    private final Publishing publishing;
    private final ShownArticles shown;
    private final Visit visit;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    ChecklistTests(Newsroom newsroom, Writing writing, Publishing publishing, ShownArticles shown, Visit visit, TestClock clock,
            JdbcClient jdbc) {
        this.newsroom = newsroom;
        this.writing = writing;
        this.publishing = publishing;
        this.shown = shown;
        this.visit = visit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void aTextThatSaysWhatTheOriginalOnceSaidIsNoTranslation() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, "Oryginał");
        write(editor, article, Language.DE, "Treść artykułu.", Trust.MACHINE_MADE, 0);
        write(editor, article, Language.PL, "Nowa treść.", Trust.CHECKED, 1);
        publishing.publish(editor, article, null);

        assertThat(visit.read(editor, "/articles/" + article)).contains(SAME);
        assertThat(shown.of(List.of(article), Language.DE).getFirst().language()).isEqualTo(Language.PL);
        write(editor, article, Language.DE, "Der Text.", Trust.MACHINE_MADE, 1);
        assertThat(visit.read(editor, "/articles/" + article)).doesNotContain(SAME);
        assertThat(shown.of(List.of(article), Language.DE).getFirst().language()).isEqualTo(Language.DE);
    }

    @Test
    void aTranslationIsBehindFromTheOriginalsNextWordsOnUntilItIsWrittenAnew() throws Exception {
        var editor = newsroom.editor();
        clock.set("2026-02-01T08:00:00Z");
        var article = newsroom.article(editor, "Oryginał");
        clock.set("2026-02-01T09:00:00Z");
        write(editor, article, Language.DE, "Der Text.", Trust.CHECKED, 0);
        clock.set("2026-02-01T10:00:00Z");
        writing.write(editor, article, Written.draft(Language.PL, new Words("Oryginał", "Wstęp.", "Treść artykułu.")), 1);
        assertThat(visit.read(editor, "/articles/" + article)).as("it says the same, and is a draft").doesNotContain(BEHIND);

        write(editor, article, Language.PL, "Nowa treść.", Trust.CHECKED, 2);
        assertThat(visit.read(editor, "/articles/" + article)).contains(
                "<a href=\"/articles/" + article + "/texts/pl/versions\">" + BEHIND);
        clock.set("2026-02-01T11:00:00Z");
        write(editor, article, Language.DE, "Der neue Text.", Trust.CHECKED, 1);
        assertThat(visit.read(editor, "/articles/" + article)).doesNotContain(BEHIND);

        clock.set("2026-02-01T12:00:00Z");
        write(editor, article, Language.PL, "Nowa treść, z przecinkiem.", Trust.CHECKED, 3);
        assertThat(visit.read(editor, "/articles/" + article)).contains(BEHIND);
        clock.set("2026-02-01T13:00:00Z");
        write(editor, article, Language.DE, "Der neue Text.", Trust.CHECKED, 2);
        assertThat(visit.read(editor, "/articles/" + article)).as("it still holds").doesNotContain(BEHIND);
    }

    @Test
    void everyPictureThatReadersWillNotSeeIsNamedWithWhatKeepsItFromThem() throws Exception {
        var editor = newsroom.editor();
        var bridge = newsroom.picture(editor, "Most");
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Galeria",
                "Słowa.\n\n![](picture:" + bridge
                        + ")\n\n![](picture:" + newsroom.picture(newsroom.editor(), "Cudze") + ")");
        assertThat(visit.read(editor, "/articles/" + article)).contains("1 zdjęcia nie ma w bibliotece")
                .doesNotContain("Cudze", "Zdjęcia „");

        change(bridge, "state = 'WAITING', author = null");
        assertThat(visit.read(editor, "/articles/" + article)).contains("<a href=\"/pictures/" + bridge
                + "\">Zdjęcia „Most” nie można pokazać: w przygotowaniu, brak autora.</a>");
        change(bridge, "state = 'READY', alt_pl = null");
        assertThat(visit.read(editor, "/articles/" + article))
                .contains("Zdjęcia „most.jpg” nie można pokazać: brak tekstu alternatywnego, brak autora.");
    }

    @Test
    void itIsNoLongerBeforePublicationOnceReadersFindTheArticle() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, "Wiosna");
        assertThat(visit.read(editor, "/articles/" + article)).contains("Przed publikacją").doesNotContain("Stan tekstów");
        publishing.publish(editor, article, null);
        assertThat(visit.read(editor, "/articles/" + article)).contains("Stan tekstów").doesNotContain("Przed publikacją");
    }

    private void write(Actor editor, ArticleId article, Language language, String body, Trust trust, int seen) {
        writing.write(editor, article, new Written(language, new Words("Tytuł", "Wstęp.", body), trust, null), seen);
    }

    private void change(PictureId picture, String how) {
        jdbc.sql("update library_picture set " + how + " where id = ?").param(picture.value()).update();
    }
}
