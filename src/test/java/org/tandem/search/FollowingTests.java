package org.tandem.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        var gathering = gathering(given.edition().id().value(), word, "PLANNED", "PUBLIC");
        var closed = Shown.word();
        gathering(given.edition().id().value(), closed, "PUBLISHED", "INVITED");
        assertThat(isNowhere(word)).isTrue();

        jdbc.sql("update gathering set state = 'PUBLISHED' where id = ?").param(gathering).update();

        await().atMost(SOON).until(() -> isEverywhere(word, Source.GATHERING));
        assertThat(isNowhere(closed)).isTrue();
    }

    @Test
    void aFilmIsFoundFromTheMomentOfItsPremiereOnAndNotWhileSomebodyInItDoesNotAgree() {
        var word = Shown.word();
        var premiere = clock.instant().plus(Duration.ofDays(3));
        var film = film(given.edition().id().value(), word, premiere);
        clock.set(premiere.minusSeconds(1).toString());
        assertThat(isNowhere(word)).isTrue();

        clock.set(premiere.plusSeconds(1).toString());
        await().atMost(SOON).until(() -> isEverywhere(word, Source.FILM));

        jdbc.sql("delete from picture where thing = ?").param(film).update();
        assertThat(answered(word)).isEqualTo(Found.NOTHING);
        await().atMost(AT_ONCE).until(() -> isNowhere(word));
    }

    @Test
    void aNodeThatHearsNothingShowsNothingThatIsHidden() throws IOException {
        var partnership = shown.partnership();
        await().atMost(SOON).until(() -> isEverywhere(partnership.word(), Source.PARTNERSHIP));
        var deaf = new Answering(there, things, clock);
        line.stop();

        shown.withdraw(partnership);

        assertThat(found(there, partnership.word()).total()).as("its index is behind").isEqualTo(1);
        assertThat(deaf.suggestions(question("Czysty " + partnership.word()))).isEmpty();
        assertThat(deaf.answer(question(partnership.word()), null)).isEqualTo(Found.NOTHING);
        assertThat(found(there, partnership.word()).total()).as("and has learnt").isZero();
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

    private UUID gathering(UUID edition, String word, String state, String admission) {
        return jdbc.sql("""
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place, languages, state, changed_at, version)
                values (gen_random_uuid(), ?, 'spotkanie-' || gen_random_uuid(), 'MEETING', ?, ?, now() + interval '1 day',
                        now() + interval '25 hours', 'Europe/Warsaw', 'Katowice', '{PL}', ?, now(), 0) returning id
                """).params(edition, admission, "Spotkanie " + word, state).query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private UUID film(UUID edition, String word, Instant premiere) {
        var film = UUID.randomUUID();
        jdbc.sql("""
                insert into film (id, edition, slug, title_pl, link, state, begun_at, version)
                values (:film, :edition, 'film-' || :film, :title, 'https://example.org/film', 'PREPARED', now(), 0)
                """).param("film", film).param("edition", edition).param("title", "Film " + word).update();
        jdbc.sql("""
                insert into film_poster (film, bytes, preview, width, height, sha256, since) values (?, 'x', 'x', 1, 1, repeat('0', 64), now())
                """).param(film).update();
        jdbc.sql("insert into picture (thing, kind, edition, nobody, said_at) values (?, 'FILM', ?, true, now())")
                .params(film, edition).update();
        var gathering = gathering(edition, Shown.word(), "PUBLISHED", "PUBLIC");
        jdbc.sql("""
                update gathering set starts = cast(:at as timestamptz) at time zone zone,
                                     ends = (cast(:at as timestamptz) + interval '1 hour') at time zone zone where id = :gathering
                """).param("at", java.sql.Timestamp.from(premiere)).param("gathering", gathering).update();
        var item = UUID.randomUUID();
        jdbc.sql(
                "insert into agenda_item (id, gathering, position, kind, title_pl, minutes) values (?, ?, 1, 'PREMIERE', 'Premiera', 10)")
                .params(item, gathering).update();
        jdbc.sql("update film set premiere = ?, state = 'PUBLISHED' where id = ?").params(item, film).update();
        return film;
    }
}
