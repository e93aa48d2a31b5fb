package org.tandem.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.installation.OwnConnections;
import org.tandem.shared.Language;
import org.tandem.signal.ChangeLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes public is found on every node within two seconds, and what ceases to be is found on none. */
@WholeProgram
class FollowingTests {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+\\(*([a-z_]+)");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Autowired
    Following here;

    @Autowired
    Answering answering;

    @Autowired
    PublicThings things;

    @Autowired
    OwnConnections connections;

    @Autowired
    Shown shown;

    @Autowired
    Given given;

    @Autowired
    Announced announced;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @TempDir
    Path place;

    private Following there;
    private ChangeLine line;

    @BeforeEach
    void aSecondNode() {
        there = new Following(things, place.resolve("search"), clock);
        there.start();
        line = new ChangeLine(connections, List.of(there));
        line.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> there.keeping().isWhole() && here.keeping().isWhole());
    }

    @AfterEach
    void itIsGone() {
        line.stop();
        there.stop();
    }

    @Test
    void aPartnershipIsFoundOnceBothSidesConsentAndGoneWhenOneWithdraws() {
        var partnership = shown.written();
        var social = jdbc.sql("select name from organisation where id = ?")
                .param(partnership.talks().social().forOrganisation().value()).query(String.class).single();
        assertThat(isNowhere(partnership.word())).isTrue();

        shown.consent(partnership);

        await().atMost(SOON).until(() -> isEverywhere(partnership.word(), Source.PARTNERSHIP));
        await().atMost(SOON).until(() -> isEverywhere(social, Source.ORGANISATION));

        shown.withdraw(partnership);

        assertThat(answered(partnership.word())).isEqualTo(Found.NOTHING);
        await().atMost(AT_ONCE).until(() -> isNowhere(partnership.word()) && isNowhere(social));
    }

    @Test
    void anOrganisationAndItsPartnershipAreFoundByTheTownsOfTheSeatsAsTheyStandNow() {
        var partnership = shown.partnership();
        await().atMost(SOON).until(() -> isEverywhere(partnership.word(), Source.PARTNERSHIP));
        var organisation = partnership.talks().social().forOrganisation().value();
        var name = jdbc.sql("select name from organisation where id = ?").param(organisation).query(String.class).single();
        var word = Shown.word();

        jdbc.sql("update organisation set municipality = '2469011', address = 'ul. Cicha', description_de = ? where id = ?")
                .params("Wir helfen " + word, organisation).update();

        await().atMost(SOON).until(() -> isEverywhere(word, Source.ORGANISATION));
        for (var town : List.of("Katowice", "Kattowitz", "Katowicach", "katowic"))
            assertThat(isEverywhere(town + " " + name, Source.ORGANISATION) && isEverywhere(town + " " + partnership.word(),
                    Source.PARTNERSHIP)).as(town).isTrue();
        assertThat(isNowhere("Cicha " + name)).as("the street is not public").isTrue();

        jdbc.sql("update organisation set municipality = '2466011' where id = ?").param(organisation).update();

        await().atMost(SOON).until(() -> isEverywhere("Gleiwitz " + name, Source.ORGANISATION)
                && isEverywhere("Gliwicach " + partnership.word(), Source.PARTNERSHIP) && isNowhere("Katowice " + name));

        shown.withdraw(partnership);

        await().atMost(AT_ONCE).until(() -> isNowhere(word) && isNowhere("Gleiwitz " + name));
    }

    @Test
    void anEditionIsFoundOnceItIsPublishedAndTakesAllThatIsInItWithIt() {
        var partnership = shown.partnership();
        var edition = partnership.talks().edition().value();
        await().atMost(SOON).until(() -> isEverywhere(partnership.word(), Source.PARTNERSHIP));
        var word = Shown.word();

        jdbc.sql("update edition set name_pl = ? where id = ?").params("Edycja " + word, edition).update();
        await().atMost(SOON).until(() -> isEverywhere(word, Source.EDITION));

        jdbc.sql("update edition set published = false where id = ?").param(edition).update();
        await().atMost(AT_ONCE).until(() -> isNowhere(word) && isNowhere(partnership.word()));
    }

    @Test
    void aGatheringIsFoundOnceItIsAnnouncedAndOnlyIfItIsForEverybody() {
        var word = Shown.word();
        var gathering = announced.gathering(given.edition().id().value(), word, "PLANNED", "PUBLIC");
        var closed = Shown.word();
        announced.gathering(given.edition().id().value(), closed, "PUBLISHED", "INVITED");
        assertThat(isNowhere(word)).isTrue();

        jdbc.sql("update gathering set state = 'PUBLISHED' where id = ?").param(gathering).update();

        await().atMost(SOON).until(() -> isEverywhere(word, Source.GATHERING));
        assertThat(isNowhere(closed)).isTrue();
    }

    @Test
    void aFilmIsFoundFromTheMomentOfItsPremiereOnAndNotWhileSomebodyInItDoesNotAgree() {
        var word = Shown.word();
        var premiere = clock.instant().plus(Duration.ofDays(3));
        var film = announced.film(given.edition().id().value(), word, premiere);
        clock.set(premiere.minusSeconds(1).toString());
        assertThat(isNowhere(word)).isTrue();

        clock.set(premiere.plusSeconds(1).toString());
        await().atMost(SOON).until(() -> isEverywhere(word, Source.FILM));

        jdbc.sql("delete from picture where thing = ?").param(film).update();
        assertThat(answered(word)).isEqualTo(Found.NOTHING);
        await().atMost(AT_ONCE).until(() -> isNowhere(word));
    }

    @Test
    void anArticleIsFoundFromItsPlannedMomentOnAndNotWhenItIsTakenDown() {
        var word = Shown.word();
        var planned = clock.instant().plus(Duration.ofDays(2));
        var article = announced.article(given.edition().id().value(), word, planned);
        clock.set(planned.minusSeconds(1).toString());
        assertThat(isNowhere(word)).isTrue();

        clock.set(planned.plusSeconds(1).toString());
        await().atMost(SOON).until(() -> isEverywhere(word, Source.ARTICLE));
        assertThat(found(here, word).hits().getFirst().thing().text().pl())
                .isEqualToNormalizingWhitespace("Krótko. Rozdział O ogrodzie i ludziach.");

        jdbc.sql("update article set state = 'TAKEN_DOWN' where id = ?").param(article).update();
        assertThat(answered(word)).isEqualTo(Found.NOTHING);
        await().atMost(AT_ONCE).until(() -> isNowhere(word));
    }

    @Test
    void aPublicationIsFoundWhileItsHouseShowsIt() {
        var word = Shown.word();
        var work = announced.publication(given.house().id().value(), word);
        assertThat(isNowhere(word)).isTrue();

        jdbc.sql("update work set public = true where id = ?").param(work).update();
        await().atMost(SOON).until(() -> isEverywhere(word, Source.PUBLICATION));

        jdbc.sql("update work set public = false where id = ?").param(work).update();
        await().atMost(AT_ONCE).until(() -> isNowhere(word));
    }

    @Test
    void aPageIsFoundInTheWordsOfItsHouseOnceTheyAreChecked() {
        var word = Shown.word();
        var house = given.house().id().value();
        announced.page(house, word, "DRAFT");
        assertThat(isNowhere(word)).isTrue();

        jdbc.sql("update page_text set state = 'CHECKED', number = 2 where page in (select id from page where house = ?)")
                .param(house)
                .update();
        jdbc.sql("update page set original = 'PL' where house = ? and kind = 'ABOUT'").param(house).update();

        await().atMost(SOON).until(() -> isEverywhere(word, Source.PAGE));
    }

    @Test
    void everyTableThatIsSearchedAnnouncesItsChanges() {
        var announcing = jdbc.sql("""
                select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                 where t.tgname = 'changes_are_announced_when_it_changes'
                """).query(String.class).list();

        assertThat(announcing).containsAll(read());
    }

    /** Views and functions are read through; the time of a house's days is of its own, and a point moves with its versions. */
    private Set<String> read() {
        var found = new TreeSet<String>();
        var seen = new ArrayDeque<>(Stream.of(Source.values()).map(Source::all).toList());
        while (!seen.isEmpty())
            READ.matcher(seen.remove()).results().map(it -> it.group(1)).filter(found::add).forEach(name -> seen.addAll(
                    jdbc.sql("""
                            select definition from pg_views where viewname = :name
                            union all select prosrc from pg_proc where proname = :name
                            """).param("name", name).query(String.class).list()));
        found.removeIf(name -> jdbc.sql("select not exists (select from pg_tables where tablename = ?)").param(name)
                .query(Boolean.class).single());
        found.remove("observed_point");
        return found;
    }

    @Test
    void aNodeThatHearsNothingShowsNothingThatIsHidden() throws IOException {
        var partnership = shown.partnership();
        await().atMost(SOON).until(() -> isEverywhere(partnership.word(), Source.PARTNERSHIP));
        var deaf = new Answering(there, things, line, clock);
        line.stop();

        shown.withdraw(partnership);

        assertThat(found(there, partnership.word()).total()).as("its index is behind").isEqualTo(1);
        assertThat(deaf.suggestions(question("Czysty " + partnership.word()))).isEmpty();
        assertThat(deaf.answer(question(partnership.word()), null)).isEqualTo(Found.NOTHING);
        assertThat(found(there, partnership.word()).total()).as("and has learnt").isZero();
        var counted = deaf.answer(question("spotkanie OR edycja OR brzeg"), null);
        assertThat(counted.choices()).as("what may be hidden by now is not counted").isEmpty();
        assertThat(counted.total()).isEqualTo(counted.hits().isEmpty() ? 0 : Found.UNCOUNTED);
    }

    @Test
    void aNodeWhoseLineWasDownLearnsWhatItMissed() {
        line.stop();
        var partnership = shown.partnership();
        assertThat(found(there, partnership.word())).isEqualTo(Found.NOTHING);

        line.start();

        await().atMost(SOON).until(() -> isEverywhere(partnership.word(), Source.PARTNERSHIP));
    }

    private boolean isEverywhere(String words, Source kind) {
        return List.of(here, there).stream().allMatch(
                node -> found(node, words).hits().stream().anyMatch(hit -> hit.thing().kind() == kind));
    }

    private boolean isNowhere(String words) {
        return List.of(here, there).stream().allMatch(node -> found(node, words).manner() != Found.Manner.ALL_WORDS);
    }

    private static Found found(Following node, String words) {
        try {
            return node.keeping().index().read(view -> new Looking(view, question(words)).found(null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Found answered(String words) {
        return answering.answer(question(words), null);
    }

    private static Question question(String words) {
        return Question.of(Language.PL, words, Map.of());
    }
}
