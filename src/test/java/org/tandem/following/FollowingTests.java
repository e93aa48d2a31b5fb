package org.tandem.following;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.account.link.Secret;
import org.tandem.article.Newsroom;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class FollowingTests {

    private final Given given;
    private final Newsroom newsroom;
    private final Readership readers;
    private final Following following;
    private final Stopping stopping;
    private final Digesting digesting;
    private final RequestPage.Query pages;
    private final Letterbox letterbox;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    FollowingTests(Given given, Newsroom newsroom, Readership readers, Following following, Stopping stopping,
            Digesting digesting, RequestPage.Query pages, Letterbox letterbox, JdbcClient jdbc, TestClock clock) {
        this.given = given;
        this.newsroom = newsroom;
        this.readers = readers;
        this.following = following;
        this.stopping = stopping;
        this.digesting = digesting;
        this.pages = pages;
        this.letterbox = letterbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void nothingIsFollowedBeforeTheAddressIsConfirmed() {
        var email = readers.address();
        var request = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section(), section()));
        assertThat(letterbox.only(email).body()).contains("Section: Dział").contains("/en/follow-requests/" + request);
        assertThat(followers(email)).isZero();

        following.confirm(request, readers.secret(email));
        following.confirm(request, readers.secret(email));

        assertThat(followers(email)).isEqualTo(1);
        assertThat(readers.count("select count(*) from followed where follower = ?", readers.id(email).value())).isEqualTo(2);
        assertThat(letterbox.all(email)).hasSize(1);
        assertThat(readers.count("select count(*) from follow_request where email = ?", email)).isZero();
    }

    @Test
    void theLinkThatConfirmedOpensWhatIsFollowedAndNotBefore() {
        var email = readers.address();
        var request = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var secret = readers.secret(email);
        assertThat(pages.find(request, secret).follower()).isNull();
        assertThat(readers.count("select count(*) from follower_secret where hash = ?", secret.hash())).isZero();

        following.confirm(request, secret);

        var page = pages.find(request, secret);
        assertThat(page.follower()).isEqualTo(readers.id(email));
        assertThat(page.followed()).isEqualTo("/followers/" + readers.id(email) + "/" + secret.text());
        stopping.stop(readers.id(email), secret, null);
        assertThat(followers(email)).isZero();
        assertThat(pages.find(request, secret).follower()).as("whoever follows nothing has nothing to change").isNull();
    }

    @Test
    void theLinkThatConfirmedOpensItAsLongAsThoseInDigestsDo() {
        var email = readers.address();
        clock.set("2030-05-01T10:00:00Z");
        var request = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var secret = readers.secret(email);
        following.confirm(request, secret);

        clock.pass(Duration.ofDays(399));
        digesting.tidy();

        assertThat(pages.find(request, secret).follower()).isEqualTo(readers.id(email));
        clock.pass(Duration.ofDays(2));
        digesting.tidy();
        assertThatThrownBy(() -> pages.find(request, secret)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWrongSecretOpensNothing() {
        var email = readers.follows(Rhythm.DAILY, Topic.Kind.SECTION, section());
        var id = readers.id(email);

        assertThatThrownBy(() -> stopping.stop(id, Secret.next(), null)).isInstanceOf(NotFound.class);
        assertThat(followers(email)).isEqualTo(1);
        var other = readers.address();
        var request = following.ask(other, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var right = readers.secret(other);
        assertThatThrownBy(() -> following.confirm(request, Secret.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.find(request, Secret.next())).isInstanceOf(NotFound.class);
        assertThat(followers(other)).isZero();
        assertThat(pages.find(request, right).canConfirm()).isTrue();
        following.confirm(request, right);
        assertThat(followers(other)).isEqualTo(1);
    }

    @Test
    void aLinkIsGoodForTwoDaysAndTheAddressIsErasedAfterAWeek() {
        var email = readers.address();
        clock.set("2030-05-01T10:00:00Z");
        var request = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var secret = readers.secret(email);
        clock.pass(Duration.ofDays(2));
        assertThatThrownBy(() -> following.confirm(request, secret)).isInstanceOf(BrokenRule.class)
                .hasMessage("following.too-late");

        clock.pass(Duration.ofDays(5));
        digesting.tidy();

        assertThat(readers.count("select count(*) from follow_request where email = ?", email)).isZero();
        assertThatThrownBy(() -> following.confirm(request, secret)).hasMessage("following.too-late");
    }

    @Test
    void whoIsSignedInHasProvenHerAddressAndTakesOverWhatItFollowed() {
        var member = given.organisation().actor();
        var email = jdbc.sql("select email from person where id = ?").param(member.someone().value()).query(String.class)
                .single();
        var section = section();
        jdbc.sql("""
                insert into follower (id, email, language, rhythm, zone, since, told, due_at)
                values (gen_random_uuid(), ?, 'EN', 'DAILY', 'Europe/Warsaw', now(), 0, now() + interval '1 day')
                """).param(email).update();
        var before = readers.id(email);

        var follower = following.begin(member, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section));
        following.begin(member, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section));

        assertThat(follower).isEqualTo(before);
        assertThat(followers(email)).as("the address is the person's now").isZero();
        assertThat(letterbox.all(email)).isEmpty();
        assertThat(readers.count("select count(*) from followed where follower = ?", follower.value())).isEqualTo(1);
    }

    @Test
    void whoeverStopsTheLastThingIsForgottenWithHerAddress() {
        var email = readers.address();
        var one = section();
        var other = section();
        following.confirm(following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, one, other)),
                readers.secret(email));
        var id = readers.id(email);
        var secret = readers.issued(id);

        stopping.stop(id, secret, one);
        assertThat(followers(email)).isEqualTo(1);
        stopping.stop(id, secret, other);

        assertThat(followers(email)).isZero();
        assertThat(jdbc.sql("select string_agg(after::text || before::text, '') from audit_line where subject = ?")
                .param(id.value()).query(String.class).single()).doesNotContain(email).doesNotContain(one.toString());
    }

    @Test
    void nobodyFollowsMoreThanAHundredThingsAndTheDatabaseSaysSoToo() {
        var member = given.organisation().actor();
        var follower = following.begin(member, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        jdbc.sql(
                "insert into followed (follower, kind, thing, since) select ?, 'SECTION', gen_random_uuid(), now() from generate_series(2, 100)")
                .param(follower.value()).update();

        assertThatThrownBy(() -> following.begin(member, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section())))
                .hasMessage("following.too-many");
        assertThatThrownBy(() -> jdbc
                .sql("insert into followed (follower, kind, thing, since) values (?, 'SECTION', gen_random_uuid(), now())")
                .param(follower.value()).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("more than a hundred").rootCause().isInstanceOfSatisfying(PSQLException.class,
                        refused -> assertThat(Objects.requireNonNull(refused.getServerErrorMessage()).getConstraint())
                                .isEqualTo("nobody_follows_more_than_a_hundred_things"));
    }

    @Test
    void whatThePublicDoesNotSeeCannotBeFollowed() {
        assertThatThrownBy(() -> readers.wish(Rhythm.WEEKLY, Topic.Kind.PARTNERSHIP, UUID.randomUUID()))
                .hasMessage("following.nothing");
        assertThatThrownBy(() -> following.ask("nobody", readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section())))
                .hasMessage("following.email");
    }

    private UUID section() {
        return newsroom.section(newsroom.editor(), "Dział", null).value();
    }

    private int followers(String email) {
        return readers.count("select count(*) from follower where email = ?", email);
    }
}
