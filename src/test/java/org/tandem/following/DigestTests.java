package org.tandem.following;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.AtOnce;
import org.tandem.Crowd;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.Screening;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.article.Publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@WholeProgram
class DigestTests {

    private final Given given;
    private final Newsroom newsroom;
    private final Publishing publishing;
    private final Readership readers;
    private final DigestRounds rounds;
    private final Digesting digesting;
    private final Letterbox letterbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final MockMvc browser;

    @Autowired
    DigestTests(Given given, Newsroom newsroom, Publishing publishing, Readership readers, DigestRounds rounds,
            Digesting digesting, Letterbox letterbox, TransactionTemplate transaction, JdbcClient jdbc, TestClock clock,
            MockMvc browser) {
        this.given = given;
        this.newsroom = newsroom;
        this.publishing = publishing;
        this.readers = readers;
        this.rounds = rounds;
        this.digesting = digesting;
        this.letterbox = letterbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.browser = browser;
    }

    @Test
    void onMondayAtSevenAFollowerIsToldWhatIsNewInHerSectionAndBelowItAndOnlyOnce() throws Exception {
        clock.set("2031-03-05T10:00:00Z");
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Wydarzenia", null);
        var below = newsroom.section(editor, "Katowice", section);
        newsroom.published(editor, section, "Stary artykuł");
        digesting.note();
        var email = readers.follows(Rhythm.WEEKLY, Topic.Kind.SECTION, section.value());
        newsroom.published(editor, below, "Nowy most");
        newsroom.published(editor, "Gdzie indziej");
        clock.set("2031-03-10T05:59:00Z");
        rounds.run();
        assertThat(letterbox.all(email)).hasSize(1);

        clock.set("2031-03-10T06:00:00Z");
        AtOnce.<Object>all(8, _ -> Executors.callable(rounds::run));

        var mail = letterbox.last(email, 2);
        assertThat(mail.subject()).isEqualTo("Nowy most");
        assertThat(mail.body()).contains("NEWS").contains("Wstęp.").contains("/en/articles/nowy-most")
                .doesNotContain("Stary artykuł").doesNotContain("Gdzie indziej");
        assertThat(readers.count("select count(*) from digest where follower = ?", readers.id(email).value())).isEqualTo(1);
        var unsubscribe = jdbc.sql("select unsubscribe from mail where recipient = ? and unsubscribe is not null").param(email)
                .query(String.class).single();
        assertThat(unsubscribe).endsWith(readers.link(email));
        clock.set("2031-03-17T07:00:00Z");
        rounds.run();
        assertThat(letterbox.all(email)).as("nothing new, no mail").hasSize(2);
    }

    @Test
    void aMailProgramStopsItWithOneClickWithoutCookieOrProof() throws Exception {
        clock.set("2031-04-02T10:00:00Z");
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Wydarzenia", null);
        var email = readers.follows(Rhythm.DAILY, Topic.Kind.SECTION, section.value());
        newsroom.published(editor, section, "Jutro");
        clock.set("2031-04-03T06:00:00Z");
        rounds.run();
        letterbox.last(email, 2);
        var link = readers.link(email);
        assertThat(browser.perform(get(link)).andReturn().getResponse().getContentAsString()).contains("Section: Wydarzenia");
        assertThat(readers.count("select count(*) from follower where email = ?", email)).isEqualTo(1);
        assertThat(browser.perform(post(link.replaceFirst("[^/]+$", "x".repeat(43)))).andReturn().getResponse().getStatus())
                .isEqualTo(204);
        assertThat(readers.count("select count(*) from follower where email = ?", email)).isEqualTo(1);

        for (int i = 0; i < 2; i++)
            assertThat(browser.perform(post(link).param("List-Unsubscribe", "One-Click")).andReturn().getResponse().getStatus())
                    .isEqualTo(204);

        assertThat(readers.count("select count(*) from follower where email = ?", email)).isZero();
        newsroom.published(editor, section, "Pojutrze");
        clock.set("2031-04-05T06:00:00Z");
        rounds.run();
        assertThat(letterbox.all(email)).hasSize(2);
    }

    @Test
    void nothingThatIsNotPublicIsEverInADigest() {
        clock.set("2031-05-06T10:00:00Z");
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Wydarzenia", null);
        var email = readers.follows(Rhythm.DAILY, Topic.Kind.SECTION, section.value());
        var planned = newsroom.article(editor, section, "Planowany", "Treść.");
        publishing.publish(editor, planned, Instant.parse("2031-05-07T06:30:00Z"));
        newsroom.article(editor, section, "Szkic", "Treść.");
        var taken = newsroom.published(editor, section, "Zdjęty");
        newsroom.published(editor, section, "Publiczny");
        digesting.note();
        publishing.takeDown(editor, taken);
        clock.set("2031-05-07T06:00:00Z");
        rounds.run();
        assertThat(letterbox.last(email, 2).body()).contains("Publiczny").doesNotContain("Planowany").doesNotContain("Szkic")
                .doesNotContain("Zdjęty");

        clock.set("2031-05-08T06:00:00Z");
        rounds.run();

        assertThat(letterbox.last(email, 3).body()).contains("Planowany").doesNotContain("Publiczny");
    }

    @Test
    void aPartnershipIsNewsOfBothPartiesOfItsEditionAndOfItsHouseUntilAConsentIsWithdrawn() {
        var crowd = Objects.requireNonNull(transaction.execute(_ -> Crowd.of(60, given, jdbc)));
        var edition = crowd.edition().id().value();
        var partnership = jdbc.sql("select id from public_partnership where edition = ? limit 1").param(edition).query(UUID.class)
                .single();
        var party = jdbc.sql("select social from partnership where id = ?").param(partnership).query(UUID.class).single();
        clock.set("2031-06-03T10:00:00Z");
        var told = List.of(readers.follows(Rhythm.DAILY, Topic.Kind.ORGANISATION, party),
                readers.follows(Rhythm.DAILY, Topic.Kind.EDITION, edition),
                readers.follows(Rhythm.DAILY, Topic.Kind.HOUSE, crowd.edition().house().id().value()));
        notedAnew(partnership);
        clock.set("2031-06-04T06:00:00Z");
        rounds.run();
        for (var email : told) assertThat(letterbox.last(email, 2).body()).contains("PARTNERSHIPS").contains("/en/partnerships/");

        notedAnew(partnership);
        jdbc.sql("update partnership set social_consent = null where id = ?").param(partnership).update();
        clock.set("2031-06-05T06:00:00Z");
        rounds.run();
        for (var email : told) assertThat(letterbox.all(email)).hasSize(2);
    }

    @Test
    void aFilmUnderEmbargoIsInNoDigestBeforeItsPremiere() {
        var edition = given.edition().id().value();
        clock.set(Instant.now().minus(Duration.ofDays(5)).toString());
        var email = readers.follows(Rhythm.DAILY, Topic.Kind.EDITION, edition);
        Screening.of(edition, jdbc);
        clock.pass(Duration.ofDays(2));
        rounds.run();
        assertThat(letterbox.last(email, 2).body()).contains("/en/gatherings/premiera-").doesNotContain("/films/");

        clock.pass(Duration.ofDays(3));
        rounds.run();

        assertThat(letterbox.last(email, 3).body()).contains("/en/films/film-").doesNotContain("/gatherings/");
    }

    private void notedAnew(UUID thing) {
        jdbc.sql("delete from news where thing = ?").param(thing).update();
        digesting.note();
    }
}
