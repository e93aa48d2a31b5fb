package org.tandem.following;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.AtOnce;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.account.AccountEvent.AddressChanged;
import org.tandem.account.Joining;
import org.tandem.account.link.LinkId;
import org.tandem.article.Newsroom;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** One person is one follower, and none once she is gone. */
@WholeProgram
class UnitingTests {

    private final Newsroom newsroom;
    private final Readership readers;
    private final Joining joining;
    private final Following following;
    private final FollowedPage.Query pages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    UnitingTests(Newsroom newsroom, Readership readers, Joining joining, Following following, FollowedPage.Query pages,
            ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc, TestClock clock) {
        this.newsroom = newsroom;
        this.readers = readers;
        this.joining = joining;
        this.following = following;
        this.pages = pages;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whoTakesAnAddressThatFollowsIsOneFollowerAndTheLinksInItsMailsStayGood() {
        var both = section();
        var hers = section();
        var email = readers.follows(Rhythm.DAILY, Topic.Kind.SECTION, both);
        following.confirm(following.ask(email, readers.wish(Rhythm.DAILY, Topic.Kind.SECTION, section())),
                readers.secret(email, 2));
        var before = readers.id(email);
        var secret = readers.issued(before);
        var person = person(readers.address());
        var follower = following.begin(person, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, both, hers));

        transaction.executeWithoutResult(_ -> {
            jdbc.sql("update person set email = ? where id = ?").params(email, person.someone().value()).update();
            events.publishEvent(new AddressChanged(new LinkId(UUID.randomUUID()), person.someone(), clock.instant()));
        });

        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> readers.count("select count(*) from follower where email = ?", email) == 0);
        assertThat(readers.count("select count(*) from followed where follower = ?", follower.value())).isEqualTo(3);
        assertThat(readers.count("select count(*) from follower where id = ?", before.value())).isZero();
        assertThat(pages.find(before, secret).id()).isEqualTo(follower);
        assertThat(pages.find(follower, secret).address()).isEqualTo(email);
    }

    @Test
    void whatSomebodyFollowsGoesWithHerAccount() {
        var person = person(readers.address());
        var follower = following.begin(person, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var other = readers.follows(Rhythm.WEEKLY, Topic.Kind.SECTION, section());
        following.ask(other, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var owner = person(other);

        for (var gone : List.of(person, owner))
            jdbc.sql("delete from person where id = ?").param(gone.someone().value()).update();

        assertThat(readers.count("select count(*) from followed where follower = ?", follower.value())).isZero();
        assertThat(readers.count("select count(*) from follower where id = ?", follower.value())).isZero();
        assertThat(readers.count("select count(*) from follower where email = ?", other)).isZero();
        assertThat(readers.count("select count(*) from follow_request where email = ?", other)).isZero();
    }

    @Test
    void anAddressThatIsConfirmedTwiceAtOnceIsOneFollower() throws Exception {
        var email = readers.address();
        var one = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var first = readers.secret(email, 1);
        var two = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var second = readers.secret(email, 2);

        AtOnce.<Object>all(List.of(Executors.callable(() -> following.confirm(one, first)),
                Executors.callable(() -> following.confirm(two, second))));

        assertThat(readers.count("select count(*) from followed where follower = ?", readers.id(email).value())).isEqualTo(2);
    }

    private Actor person(String email) {
        return Actor.of(joining.join(Actor.TANDEM, email, "Ada", Language.EN, null));
    }

    private UUID section() {
        return newsroom.section(newsroom.editor(), "Dział", null).value();
    }
}
