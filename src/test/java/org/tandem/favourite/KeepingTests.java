package org.tandem.favourite;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.article.Newsroom;
import org.tandem.search.Shown;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class KeepingTests {

    @Autowired
    Keeping keeping;

    @Autowired
    Favourites favourites;

    @Autowired
    FavouritesPage.Query pages;

    @Autowired
    Joining joining;

    @Autowired
    Given given;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Shown shown;

    @Autowired
    JdbcClient jdbc;

    private Actor reader;
    private Actor editor;

    @BeforeEach
    void aReader() {
        reader = given.organisation().actor();
        editor = newsroom.editor();
    }

    @Test
    void whatIsPublicIsKeptTheNewestFirstAndDroppedAgain() {
        var article = article();
        var partnership = shown.partnership().id().value();

        keeping.keep(reader, List.of(article));
        keeping.keep(reader, List.of(partnership));
        keeping.keep(reader, List.of(article));
        assertThat(kept()).containsExactly(partnership, article);

        keeping.drop(reader, List.of(partnership));
        keeping.drop(reader, List.of(partnership));
        assertThat(kept()).containsExactly(article);
    }

    @Test
    void whatIsNotPublicOrNotThereIsNotKept() {
        var draft = newsroom.article(editor, "Szkic").value();

        for (var thing : List.of(draft, UUID.randomUUID(), editor.someone().value()))
            assertThatThrownBy(() -> keeping.keep(reader, List.of(thing))).isInstanceOf(NotFound.class);
        var article = article();
        keeping.keep(reader, List.of(draft, article));

        assertThat(kept()).containsExactly(article);
    }

    @Test
    void whatIsPublicNoMoreIsNeitherShownNorCountedAndComesBackWithTheConsent() {
        var partnership = shown.partnership();
        keeping.keep(reader, List.of(partnership.id().value()));

        shown.withdraw(partnership);
        var without = page(List.of());
        assertThat(without.isEmpty()).isTrue();
        assertThat(without.number()).isZero();
        assertThat(without.keys()).isEmpty();

        shown.consent(partnership);
        assertThat(page(List.of()).things()).containsExactly(partnership.id().value());
    }

    @Test
    void whatLiesInTheBrowserWaitsForWhoeverIsSignedInUnlessItIsHersAlready() {
        var both = article();
        var here = article();
        var gone = shown.partnership();
        keeping.keep(reader, List.of(both));
        shown.withdraw(gone);

        assertThat(page(List.of(gone.id().value(), here, both)).waiting()).containsExactly(here);

        keeping.keep(reader, List.of(here, both));
        assertThat(page(List.of(here, both)).waiting()).isEmpty();
        assertThat(kept()).containsExactly(here, both);
    }

    @Test
    void severalThatAreKeptAtOnceStayInTheirOrder() {
        var things = List.of(article(), article(), article());

        keeping.keep(reader, things);

        assertThat(kept()).isEqualTo(things);
    }

    @Test
    void nobodyKeepsMoreThanThreeHundredThings() {
        var one = article();
        var house = given.house().id().value();
        fullOfWorks(house);
        try {
            assertThatThrownBy(() -> keeping.keep(reader, List.of(one))).isInstanceOf(BrokenRule.class)
                    .hasMessage("favourite.full");
            assertThatThrownBy(() -> insert(one)).isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("nobody keeps more than 300 things");
            keeping.drop(reader, kept().subList(0, 1));
            keeping.keep(reader, List.of(one));
            keeping.keep(reader, List.of(one));
            assertThat(kept()).hasSize(300).contains(one);
        } finally {
            jdbc.sql("delete from work where house = ?").param(house).update();
        }
    }

    @Test
    void whatIsHiddenMakesRoomTheOldestFirstAndOnlyAsMuchAsIsNeeded() {
        full();
        var oldest = kept().subList(298, 300);

        keeping.keep(reader, List.of(article(), article()));

        assertThat(kept()).hasSize(300).doesNotContainAnyElementsOf(oldest);
    }

    @Test
    void nobodySeesWhatAnotherKeepsAndNoLineTellsOfIt() {
        var lines = lines();
        keeping.keep(reader, List.of(article()));
        keeping.drop(reader, kept());
        keeping.keep(reader, List.of(article()));

        assertThat(favourites.of(editor.someone())).isEmpty();
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void whatSomebodyKeptGoesWithHerAccount() {
        reader = Actor.of(joining.join(Actor.TANDEM, "reader" + UUID.randomUUID() + "@example.org", "Ada", Language.PL, null));
        keeping.keep(reader, List.of(article()));

        jdbc.sql("delete from person where id = ?").param(reader.someone().value()).update();

        assertThat(kept()).isEmpty();
    }

    private FavouritesPage page(List<UUID> browser) {
        return pages.find(reader.someone(), new BrowserFavourites(browser), "", "");
    }

    private UUID article() {
        return newsroom.published(editor, "Artykuł").value();
    }

    private List<UUID> kept() {
        return favourites.of(reader.someone());
    }

    private void full() {
        IntStream.range(0, 300).forEach(_ -> insert(UUID.randomUUID()));
    }

    private void fullOfWorks(UUID house) {
        jdbc.sql("""
                insert into work (id, house, kind, slug, title_pl, public, position, version)
                select gen_random_uuid(), :house, 'PROJECT', 'work-' || gen_random_uuid(), 'Projekt', true, x, 0
                  from generate_series(1, 300) x
                """).param("house", house).update();
        jdbc.sql("insert into favourite (person, thing, at) select ?, id, now() from work where house = ?")
                .params(reader.someone().value(), house).update();
    }

    private void insert(UUID thing) {
        jdbc.sql("insert into favourite (person, thing, at) values (?, ?, now())").params(reader.someone().value(), thing)
                .update();
    }

    /** What a reader did; what the newsroom does has its lines. */
    private int lines() {
        return jdbc.sql("select count(*)::int from audit_line where person = ?").param(reader.someone().value())
                .query(Integer.class).single();
    }
}
