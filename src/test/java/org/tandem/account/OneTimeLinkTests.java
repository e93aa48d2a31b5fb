package org.tandem.account;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.tandem.WholeProgram;
import org.tandem.account.link.LinkId;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.account.link.Opening;
import org.tandem.account.link.Secret;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class OneTimeLinkTests {

    static final String GOOD = "chmura pod mostem 47";

    @Autowired
    OneTimeLinks links;

    @Autowired
    Asking asking;

    @Autowired
    Arriving arriving;

    @Autowired
    Joining joining;

    @Autowired
    Persons persons;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLinkIsLookedAtOftenAndSpentOnce() {
        var link = registration("ala@przyklad.test");

        assertThat(links.look(link.id(), link.secret())).isInstanceOf(Opening.Open.class);
        assertThat(links.look(link.id(), link.secret())).isInstanceOf(Opening.Open.class);
        arriving.arrive(link.id(), link.secret(), "Ala Kot", GOOD);

        assertThat(persons.findByEmail("ala@przyklad.test")).isPresent();
        assertThatThrownBy(() -> arriving.arrive(link.id(), link.secret(), "Ala Kot", GOOD)).hasMessage("link.spent");
    }

    @Test
    void aWrongSecretOpensNothing() {
        var link = registration("ola@przyklad.test");

        assertThatThrownBy(() -> arriving.arrive(link.id(), Secret.next(), "Ola", GOOD)).hasMessage("link.wrong");
        assertThat(persons.findByEmail("ola@przyklad.test")).isEmpty();
    }

    @Test
    void anExpiredLinkOpensNothing() {
        var link = registration("ela@przyklad.test");
        jdbc.sql("update one_time_link set expires_at = now() - interval '1 second' where id = ?").param(link.id().value())
                .update();

        assertThatThrownBy(() -> arriving.arrive(link.id(), link.secret(), "Ela", GOOD)).hasMessage("link.expired");
    }

    @Test
    void aWeakPasswordDoesNotSpendTheLink() {
        var link = registration("iza@przyklad.test");

        assertThatThrownBy(() -> arriving.arrive(link.id(), link.secret(), "Iza", "short")).hasMessage("password.too-short");
        assertThatThrownBy(() -> arriving.arrive(link.id(), link.secret(), "Iza", "passwordpassword"))
                .hasMessage("password.too-easy");
        assertThat(links.look(link.id(), link.secret())).isInstanceOf(Opening.Open.class);
    }

    @Test
    void theSecretIsInNoPublication() {
        var link = registration("ewa@przyklad.test");

        assertThat(jdbc.sql("select serialized_event from event_publication").query(String.class).list())
                .noneMatch(event -> event.contains(link.secret().text()) || event.contains("ewa@"));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedToo() {
        joining.join(Actor.TANDEM, "jan@przyklad.test", "Jan", Language.PL, GOOD);

        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> signIn("jan@przyklad.test", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("JAN@przyklad.test", GOOD)).isInstanceOf(LockedException.class);

        jdbc.sql("update attempt set at = at - interval '16 minutes'").update();
        signIn("jan@przyklad.test", GOOD);
    }

    @Test
    void anUnknownAddressIsRefusedAsAKnownOneIs() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> signIn("nobody@przyklad.test", "x")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("nobody@przyklad.test", "x")).isInstanceOf(LockedException.class);
    }

    private void signIn(String email, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    record Link(LinkId id, Secret secret) {}

    /** Read from the mail, the only place that has the secret. */
    private Link registration(String email) {
        asking.forRegistration(email, Language.PL, UUID.randomUUID().toString());
        var id = new LinkId(jdbc.sql("select id from one_time_link where email = ?").param(email).query(UUID.class).single());
        org.awaitility.Awaitility.await().atMost(20, SECONDS).until(() -> jdbc
                .sql("select exists(select from mail where recipient = ?)").param(email).query(Boolean.class).single());
        var body = jdbc.sql("select body from mail where recipient = ?").param(email).query(String.class).single();
        var path = body.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
        return new Link(id, new Secret(path.substring(path.lastIndexOf('/') + 1)));
    }
}
