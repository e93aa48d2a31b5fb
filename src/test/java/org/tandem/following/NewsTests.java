package org.tandem.following;

import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Crowd;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class NewsTests {

    private final Given given;
    private final Newsroom newsroom;
    private final Readership readers;
    private final DigestRounds rounds;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    NewsTests(Given given, Newsroom newsroom, Readership readers, DigestRounds rounds, Topics topics,
            TransactionTemplate transaction, JdbcClient jdbc, TestClock clock) {
        this.given = given;
        this.newsroom = newsroom;
        this.readers = readers;
        this.rounds = rounds;
        this.topics = topics;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void anArticleIsNoNewsOfAPartnershipOnceAConsentIsWithdrawn() {
        var crowd = crowd();
        var editor = newsroom.editor(crowd.edition().house());
        var partnership = shown(crowd, "id");
        clock.set("2031-07-01T10:00:00Z");
        var email = readers.follows(Rhythm.DAILY, Topic.Kind.PARTNERSHIP, partnership);
        about(editor, "Razem", partnership);
        clock.set("2031-07-02T06:00:00Z");
        rounds.run();
        assertThat(digests(email)).isEqualTo(1);

        jdbc.sql("update partnership set social_consent = null where id = ?").param(partnership).update();
        about(editor, "Osobno", partnership);
        clock.set("2031-07-03T06:00:00Z");
        rounds.run();

        assertThat(digests(email)).isEqualTo(1);
    }

    @Test
    void anAreaCanBeFollowedWhileItHasAPublicPartnership() {
        var crowd = crowd();
        var area = shown(crowd, "theme");
        assertThat(topics.find(Topic.Kind.AREA, area.toString()).id()).isEqualTo(area);
        var idle = UUID.randomUUID();

        jdbc.sql("insert into theme (id, edition, position, name_en) values (?, ?, 900, 'Idle')")
                .params(idle, crowd.edition().id().value()).update();

        assertThatThrownBy(() -> topics.find(Topic.Kind.AREA, idle.toString())).isInstanceOf(NotFound.class);
    }

    private Crowd crowd() {
        return Objects.requireNonNull(transaction.execute(_ -> Crowd.of(60, given, jdbc)));
    }

    private UUID shown(Crowd crowd, String column) {
        return jdbc.sql("select " + column + " from public_partnership where edition = ? and theme is not null limit 1")
                .param(crowd.edition().id().value()).query(UUID.class).single();
    }

    private void about(Actor editor, String title, UUID partnership) {
        var article = newsroom.published(editor, title);
        jdbc.sql("insert into article_partnership (article, partnership) values (?, ?)").params(article.value(), partnership)
                .update();
    }

    private int digests(String email) {
        return readers.count("select count(*) from digest where follower = ?", readers.id(email).value());
    }
}
