package org.tandem.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.article.Placing.About;
import org.tandem.article.section.SectionPlan;
import org.tandem.article.section.Sectioning;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What editors may do with articles and sections, and what the database refuses whoever asks. */
@WholeProgram
class WritingTests {

    private final Given given;
    private final Newsroom newsroom;
    private final Writing writing;
    private final Publishing publishing;
    private final Placing placing;
    private final Sectioning sectioning;
    private final ShownArticles shown;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    WritingTests(Given given, Newsroom newsroom, Writing writing, Publishing publishing, Placing placing, Sectioning sectioning,
            ShownArticles shown, TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.newsroom = newsroom;
        this.writing = writing;
        this.publishing = publishing;
        this.placing = placing;
        this.sectioning = sectioning;
        this.shown = shown;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void onlyEditorsAndCoordinatorsOfTheHouseWrite() {
        var house = given.house();
        var editor = newsroom.editor(house);
        var article = newsroom.article(editor, "Wiosna");
        writing.write(house.coordinator(), article, polish("Lato"), 1);

        for (var stranger : List.of(newsroom.editor(), given.expert(house), given.organisation().actor())) {
            assertThatThrownBy(() -> writing.write(stranger, article, polish("Zima"), 2)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.publish(stranger, article, null)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void ofFiftyWhoWriteAtOnceOneIsHeardAndNothingOfTheOthersIsTakenForHis() {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, "Wiosna");
        var heard = new AtomicInteger();

        IntStream.range(0, 50).parallel().forEach(i -> {
            try {
                writing.write(editor, article, polish("Wersja " + i), 1);
                heard.incrementAndGet();
            } catch (OptimisticLockingFailureException e) {
                assertThat(heard.get()).isLessThan(2);
            }
        });

        assertThat(heard).hasValue(1);
        assertThat(jdbc.sql("select count(*) from article_version where article = ?").param(article.value())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aPlannedArticleIsPublicFromItsMomentOnByItself() {
        var editor = newsroom.editor();
        clock.set("2026-03-01T08:59:59Z");
        var article = newsroom.planned(editor, "O dziewiątej", "2026-03-01T09:00:00Z");

        assertThat(shown.of(List.of(article), Language.PL)).isEmpty();
        assertThat(shown.since(Instant.parse("2026-03-01T00:00:00Z"), Language.PL, 100)).noneMatch(it -> it.id().equals(article));
        clock.set("2026-03-01T09:00:00Z");
        assertThat(shown.of(List.of(article), Language.PL)).hasSize(1);
        assertThat(shown.since(Instant.parse("2026-03-01T09:00:00Z"), Language.PL, 100)).anyMatch(it -> it.id().equals(article));

        assertThatThrownBy(() -> publishing.publish(editor, article, Instant.parse("2026-03-02T09:00:00Z")))
                .hasMessage("article.already-public");
        publishing.takeDown(editor, article);
        assertThat(shown.of(List.of(article), Language.PL)).isEmpty();
    }

    @Test
    void whatIsPublishedIsCheckedInItsFirstLanguageAndStaysSo() {
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Dział", null);
        var draft = writing.begin(editor, section, Written.draft(Language.PL, new Words("Szkic", "", "x")));
        assertThatThrownBy(() -> publishing.publish(editor, draft, null)).hasMessage("article.original-not-checked");

        var published = newsroom.published(editor, "Gotowy");
        assertThatThrownBy(() -> writing.write(editor, published, Written.draft(Language.PL, new Words("Inny", "", "y")), 1))
                .hasMessage("article.original-not-checked");
        for (var change : List.of("update article_text set state = 'DRAFT', number = 2 where article = :id",
                "delete from article_text where article = :id", "update article_text set title = 'x' where article = :id",
                "update article_version set title = 'x' where article = :id", "delete from article_version where article = :id",
                "update article set public_from = null where id = :id", "update article set original = 'DE' where id = :id",
                "delete from article_address where article = :id",
                "update article_address set slug = 'q-' || slug where article = :id"))
            assertThatThrownBy(() -> jdbc.sql(change).param("id", published.value()).update()).as(change)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTranslationThatStillSaysTheOriginalIsNotShown() {
        var editor = newsroom.editor();
        var article = newsroom.published(editor, "Po polsku");
        writing.write(editor, article, german("Po polsku", "Treść artykułu."), 0);
        assertThat(shown.of(List.of(article), Language.DE).getFirst().language()).isEqualTo(Language.PL);

        writing.write(editor, article, german("Auf Deutsch", "Der Text."), 1);
        var card = shown.of(List.of(article), Language.DE).getFirst();
        assertThat(card.language()).isEqualTo(Language.DE);
        assertThat(card.machineMade()).isTrue();
    }

    @Test
    void anAddressThatWasPublicIsNeverAnothersAndOneThatNobodySawIsFreeAgain() {
        var editor = newsroom.editor();
        var name = "Adres " + System.nanoTime();
        var draft = newsroom.article(editor, name);
        var slug = newsroom.slug(draft, Language.PL);
        writing.write(editor, draft, new Written(Language.PL, new Words("Inny", "", "x"), Written.Trust.CHECKED, slug + "-b"), 1);
        var second = newsroom.published(editor, name);
        assertThat(newsroom.slug(second, Language.PL)).isEqualTo(slug);

        writing.write(editor, second, new Written(Language.PL, new Words(name, "", "x"), Written.Trust.CHECKED, slug + "-c"), 1);
        assertThat(newsroom.slug(newsroom.article(editor, name), Language.PL)).isEqualTo(slug + "-2");
        assertThatThrownBy(() -> writing.write(editor, draft,
                new Written(Language.PL, new Words("Inny", "", "x"), Written.Trust.CHECKED, slug), 2))
                .hasMessage("article.address.taken");
    }

    @Test
    void anAddressFollowsTheTitleUntilItIsPublishedUnlessSomebodyChoseIt() {
        var editor = newsroom.editor();
        var name = "Roboczy " + System.nanoTime();
        var draft = newsroom.article(editor, name);
        var slug = newsroom.slug(draft, Language.PL);
        writing.write(editor, draft, titled("Gotowy " + slug, slug), 1);
        assertThat(newsroom.slug(draft, Language.PL)).isEqualTo("gotowy-" + slug);
        assertThat(newsroom.slug(newsroom.article(editor, name), Language.PL)).as("nobody knew it").isEqualTo(slug);

        publishing.publish(editor, draft, null);
        writing.write(editor, draft, titled("Inny " + slug, "gotowy-" + slug), 2);
        assertThat(newsroom.slug(draft, Language.PL)).isEqualTo("gotowy-" + slug);

        var chosen = newsroom.article(editor, "Wybrany " + slug);
        writing.write(editor, chosen, titled("Wybrany " + slug, "moj-" + slug), 1);
        writing.write(editor, chosen, titled("Przemianowany " + slug, "moj-" + slug), 2);
        assertThat(newsroom.slug(chosen, Language.PL)).isEqualTo("moj-" + slug);
        writing.write(editor, chosen, titled("Przemianowany " + slug, ""), 3);
        assertThat(newsroom.slug(chosen, Language.PL)).isEqualTo("przemianowany-" + slug);

        var ofAYear = newsroom.article(editor, "Konferencja " + slug);
        writing.write(editor, ofAYear, titled("Konferencja " + slug, "konferencja-" + slug + "-2009"), 1);
        writing.write(editor, ofAYear, titled("Konferencja i targi " + slug, "konferencja-" + slug + "-2009"), 2);
        assertThat(newsroom.slug(ofAYear, Language.PL)).isEqualTo("konferencja-" + slug + "-2009");
    }

    @Test
    void aCorrectionIsForWhatReadersMayHaveReadAndNeverChanges() {
        var editor = newsroom.editor();
        var draft = newsroom.article(editor, "Szkic");
        assertThatThrownBy(() -> publishing.correct(editor, draft, Translated.of(Language.PL, "Było inaczej")))
                .hasMessage("article.not-public");
        publishing.publish(editor, draft, null);
        assertThatThrownBy(() -> publishing.correct(editor, draft, new Translated(" ", null, null)))
                .hasMessage("article.note-needed");
        publishing.correct(editor, draft, Translated.of(Language.PL, "Było inaczej"));

        assertThatThrownBy(() -> jdbc.sql("update article_correction set note_pl = 'x' where article = ?").param(draft.value())
                .update()).isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("delete from person where id = ?").param(editor.someone().value()).update())
                .as("whoever is erased leaves what she wrote").isEqualTo(1);
    }

    @Test
    void anArticleIsAboutItsOwnHouseAlone() {
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Dział", null);
        var article = newsroom.article(editor, section, "Wiosna", "x");
        var other = given.edition().id();

        assertThatThrownBy(() -> placing.place(editor, article, section, new About(other, Set.of(), Set.of())))
                .hasMessage("article.not-of-this-house");
        assertThatThrownBy(() -> placing.place(editor, article, section,
                new About(null, Set.of(new PartnershipId(java.util.UUID.randomUUID())), Set.of())))
                .hasMessage("article.not-of-this-house");
        assertThatThrownBy(() -> jdbc.sql("update article set edition = ? where id = ?").params(other.value(), article.value())
                .update()).hasMessageContaining("edition of its own house");
        assertThatThrownBy(
                () -> placing.place(editor, article, newsroom.section(newsroom.editor(), "Cudzy", null), About.NOTHING))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sectionsAreATreeWhateverIsAskedOfThem() {
        var editor = newsroom.editor();
        var top = newsroom.section(editor, "Góra", null);
        var middle = newsroom.section(editor, "Środek", top);
        var bottom = newsroom.section(editor, "Dół", middle);
        var up = new SectionPlan(Translated.of(Language.PL, "Góra"), bottom, null);

        assertThatThrownBy(() -> sectioning.change(editor, top, up)).hasMessage("section.below-itself");
        assertThatThrownBy(() -> jdbc.sql("update section set parent = ? where id = ?").params(bottom.value(), top.value())
                .update()).hasMessageContaining("a section never stands below itself");
        assertThatThrownBy(() -> newsroom.section(editor, "Piąty", newsroom.section(editor, "Czwarty", bottom)))
                .hasMessage("section.too-deep");
        assertThatThrownBy(() -> sectioning.remove(editor, middle)).hasMessage("section.not-empty");
        assertThatThrownBy(() -> newsroom.section(newsroom.editor(), "Cudzy", top)).isInstanceOf(NotFound.class);
    }

    private static Written polish(String title) {
        return Written.checked(Language.PL, new Words(title, "", "x"));
    }

    private static Written titled(String title, String address) {
        return new Written(Language.PL, new Words(title, "", "x"), Written.Trust.CHECKED, address);
    }

    private static Written german(String title, String body) {
        return new Written(Language.DE, new Words(title, "", body), Written.Trust.MACHINE_MADE, null);
    }
}
