package org.tandem.notice;

import java.time.Duration;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.tandem.account.Joining;
import org.tandem.nomination.NominationEvent.NominationMade;
import org.tandem.nomination.NominationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;

import static java.time.Instant.EPOCH;
import static java.util.Set.of;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@TestPropertySource(properties = {"db-scheduler.enabled=false", "spring.mail.host=127.0.0.1",
    "logging.level.org.tandem.notice=debug"})
class MailSendingTests {

    static final String FORGOTTEN = "forgotten@przyklad.test";

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    MailSending sending;

    @Autowired
    Mails mails;

    @Autowired
    MailForgetting forgetting;

    @Autowired
    MailWriting writing;

    @Autowired
    Recipients recipients;

    @Autowired
    Joining joining;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void stop() {
        jdbc.sql("delete from mail").update();
        server.stop();
    }

    @Test
    void anEventDeliveredThreeTimesIsOneMailInTheReadersLanguage() throws Exception {
        start();
        var business = organisation("Huta");
        var social = organisation("Świetlica");
        joining.seat(Actor.TANDEM, joining.join(Actor.TANDEM, "reader@przyklad.test", "R", Language.DE, null), social,
                of(Actor.Role.MEMBER));
        var made = new NominationMade(NominationId.next(), new EditionId(UUID.randomUUID()), business, social, EPOCH);

        // the listener itself: the bean would answer before it has written
        var editionMail = new EditionMail(writing, recipients);
        for (int i = 0; i < 3; i++) {
            editionMail.on(made);
            sending.sendDue();
        }

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Huta nominiert Ihre Organisation");
        assertThat(String.valueOf(server.getReceivedMessages()[0].getContent())).contains("/nominations/" + made.nomination());
    }

    @Test
    void aRefusedConnectionIsTriedAgainAndTheBodyOfALinkIsDroppedOnceSent() throws Exception {
        start();
        server.stop();
        mails.write("k:1", "late@przyklad.test", Language.PL, "S", "http://x/links/1/secret", true);
        sending.sendDue();
        assertThat(state()).isEqualTo("WAITING");

        start();
        jdbc.sql("update mail set next_attempt_at = now() - interval '1 second' where state = 'WAITING'").update();
        sending.sendDue();
        sending.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
        assertThat(jdbc.sql("select body is null from mail where event_key = 'k:1'").query(Boolean.class).single()).isTrue();
    }

    @Test
    void aMailThatAKilledProgramHadInHandIsNotSentAgain() throws Exception {
        start();
        mails.write("k:2", "unclear@przyklad.test", Language.PL, "S", "text", false);
        mails.claim();
        jdbc.sql("update mail set claimed_at = claimed_at - interval '16 minutes' where event_key = 'k:2'").update();

        sending.sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(jdbc.sql("select state from mail where event_key = 'k:2'").query(String.class).single()).isEqualTo("UNCLEAR");
    }

    @Test
    void mailsToFollowersAreForgottenAfterAWeekAndAllOthersAfterNinetyDays() {
        for (var key : new String[]{"digest:1", "follow-asked:1", "offer-made:1"})
            mails.write(key, FORGOTTEN, Language.PL, "S", "text", false);
        pass(Duration.ofDays(6));
        assertThat(count()).isEqualTo(3);

        pass(Duration.ofDays(2));
        assertThat(jdbc.sql("select event_key from mail where recipient = ?").param(FORGOTTEN).query(String.class).list())
                .containsExactly("offer-made:1");
        pass(Duration.ofDays(81));
        assertThat(count()).isEqualTo(1);
        jdbc.sql("update mail set state = 'SENDING', claimed_at = created_at where recipient = ?").param(FORGOTTEN).update();
        pass(Duration.ofDays(2));
        assertThat(count()).as("it is being sent").isEqualTo(1);
        jdbc.sql("update mail set state = 'SENT' where recipient = ?").param(FORGOTTEN).update();
        pass(Duration.ZERO);

        assertThat(count()).isZero();
    }

    @Test
    void aDemoKeepsTheMailsOfItsStoryAndForgetsThoseOfItsVisitors() {
        mails.write("k:3", "ola@zespol.example", Language.PL, "S", "text", false);
        mails.write("k:3", FORGOTTEN, Language.PL, "S", "text", false);
        jdbc.sql("update mail set state = 'KEPT' where event_key = 'k:3'").update();

        pass(Duration.ofDays(91));

        assertThat(jdbc.sql("select recipient from mail where event_key = 'k:3'").query(String.class).list())
                .containsExactly("ola@zespol.example");
    }

    /** So much time, as the mails see it. */
    private void pass(Duration time) {
        jdbc.sql("update mail set created_at = created_at - make_interval(secs => ?)").param(time.toSeconds()).update();
        forgetting.run();
    }

    private int count() {
        return jdbc.sql("select count(*) from mail where recipient = ?").param(FORGOTTEN).query(Integer.class).single();
    }

    private String state() {
        return jdbc.sql("select state from mail where event_key = 'k:1'").query(String.class).single();
    }

    private void start() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    private OrganisationId organisation(String name) {
        var id = OrganisationId.next();
        jdbc.sql("insert into organisation (id, name, slug, kind, since, version) values (?, ?, ?, 'NGO', now(), 0)")
                .params(id.value(), name, "o-" + id).update();
        return id;
    }
}
