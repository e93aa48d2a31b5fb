package org.tandem.account.member;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.account.Sitting;
import org.tandem.account.link.LinkId;
import org.tandem.account.link.Secret;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** One-time links as they travel: from an act to a mail, from the mail to a page, and once from the page to what they are for. */
@WholeProgram
@ExtendWith(OutputCaptureExtension.class)
class InvitationTests {

    private static final String GOOD = "chmura pod mostem 47";

    @Autowired
    MockMvc web;

    @Autowired
    Joining joining;

    @Autowired
    Members members;

    @Autowired
    Given given;

    @Autowired
    Letterbox letters;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void somebodyNewRegistersWithHerInvitationAndIsIn() throws Exception {
        var dolina = given.organisation();
        var address = invited(dolina, Language.DE, Role.MEMBER);
        var mail = letters.only(address);
        var visit = new Sitting(web);

        assertThat(mail.language()).isEqualTo("DE");
        assertThat(mail.path()).startsWith("/de/links/");
        assertThat(text(visit.look(mail.path()))).contains(dolina.name(), "name=\"name\"", "name=\"password\"");
        assertThat(spend(visit, mail, "name", "Nora Neu", "password", GOOD).getRedirectedUrl()).isEqualTo("/home");

        assertThat(text(visit.look("/organisation/members"))).contains("<html lang=\"de\">", "Nora Neu", dolina.name());
    }

    @Test
    void somebodyKnownAcceptsWithOneClickAndKeepsHerPassword() throws Exception {
        var dolina = given.organisation();
        var address = "known-" + UUID.randomUUID() + "@przyklad.test";
        var known = joining.join(Actor.TANDEM, address, "Karol", Language.PL, GOOD);
        members.invite(dolina.actor(), Body.of(dolina.organisation()), address, Language.DE, Set.of(Role.SIGNATORY));
        var mail = letters.only(address);
        var visit = new Sitting(web);

        assertThat(mail.language()).isEqualTo("PL");
        assertThat(text(visit.look(mail.path()))).doesNotContain("name=\"password\"");
        spend(visit, mail);

        assertThat(joining.roles(known, dolina.organisation())).containsExactly(Role.SIGNATORY);
        assertThat(visit.signIn(address, GOOD).getStatus()).isEqualTo(302);
    }

    @Test
    void theInvitationIsForItsAddressWhoeverIsSignedInWhenItIsUsed() throws Exception {
        var dolina = given.organisation();
        var address = invited(dolina, Language.PL, Role.MEMBER);
        var other = "other-" + UUID.randomUUID() + "@przyklad.test";
        var otherPerson = joining.join(Actor.TANDEM, other, "Olek", Language.PL, GOOD);
        var visit = new Sitting(web).signedIn(other, GOOD);

        spend(visit, letters.only(address), "name", "Nina", "password", GOOD);

        assertThat(joining.roles(otherPerson, dolina.organisation())).isEmpty();
        assertThat(text(visit.look("/account"))).contains(other).doesNotContain(address);
        assertThat(jdbc.sql("select name from person where email = ?").param(address).query(String.class).single())
                .isEqualTo("Nina");
    }

    @Test
    void lookingSpendsNothingAndTheSecondUseIsRefused() throws Exception {
        var mail = letters.only(invited(given.organisation(), Language.PL, Role.MEMBER));
        for (int i = 0; i < 3; i++) assertThat(new Sitting(web).look(mail.path()).getStatus()).isEqualTo(200);

        assertThat(spend(new Sitting(web), mail, "name", "Ewa", "password", GOOD).getStatus()).isEqualTo(302);
        assertThat(text(spend(new Sitting(web), mail, "name", "Ewa", "password", GOOD)))
                .contains("Ten link został już użyty.");
        assertThat(new Sitting(web).look(mail.path()).getStatus()).isEqualTo(410);
    }

    @Test
    void anInvitationEndsAfterAFortnight() throws Exception {
        var dolina = given.organisation();
        var mail = letters.only(invited(dolina, Language.PL, Role.MEMBER));
        clock.pass(Duration.ofDays(14).plusSeconds(1));

        assertThat(new Sitting(web).look(mail.path()).getStatus()).isEqualTo(410);
        assertThat(text(spend(new Sitting(web), mail, "name", "Ewa", "password", GOOD)))
                .contains("Ten link już wygasł.");
    }

    @Test
    void aWithdrawnInvitationOpensNothing() throws Exception {
        var dolina = given.organisation();
        var address = invited(dolina, Language.PL, Role.MEMBER);
        var mail = letters.only(address);
        var id = jdbc.sql("select id from one_time_link where email = ?").param(address).query(UUID.class).single();
        members.withdrawInvitation(dolina.actor(), Body.of(dolina.organisation()), new LinkId(id));

        assertThat(spend(new Sitting(web), mail, "name", "Ewa", "password", GOOD).getStatus()).isEqualTo(410);
    }

    @Test
    void onlyTheHashOfASecretIsKeptAndNeitherLogNorEventNorAuditHasIt(CapturedOutput log) throws Exception {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("org.springframework.web", LogLevel.TRACE);
        logging.setLogLevel("org.springframework.security", LogLevel.TRACE);
        logging.setLogLevel("org.tandem", LogLevel.TRACE);
        try {
            var address = "new-" + UUID.randomUUID() + "@przyklad.test";
            var visit = new Sitting(web);
            visit.act("/de/register", "email", address);
            var mail = letters.only(address);
            visit.look(mail.path());
            spend(visit, mail, "name", "Hans", "password", "short");
            spend(visit, mail, "name", "Hans", "password", GOOD);
            var secret = secret(mail);

            assertThat(log.getAll()).contains("/links/").doesNotContain(secret).doesNotContain(GOOD);
            for (var table : new String[]{"one_time_link", "event_publication", "audit_line", "person", "attempt"})
                assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%' || ? || '%'").param(secret)
                        .query(Integer.class).single()).as(table).isZero();
            assertThat(jdbc.sql("select hash from one_time_link where email = ?").param(address).query(byte[].class).single())
                    .isEqualTo(new Secret(secret).hash());
        } finally {
            logging.setLogLevel("org.springframework.web", null);
            logging.setLogLevel("org.springframework.security", null);
            logging.setLogLevel("org.tandem", null);
        }
    }

    @Test
    void whoRegistersInGermanIsWrittenToInGermanFromThenOn() throws Exception {
        var address = "hans-" + UUID.randomUUID() + "@przyklad.test";
        var visit = new Sitting(web);
        visit.act("/de/register", "email", address);
        var mail = letters.only(address);
        spend(visit, mail, "name", "Hans", "password", GOOD);

        assertThat(mail.subject()).isEqualTo("Registrierung bei Tandem");
        assertThat(text(visit.look("/joining"))).contains("<html lang=\"de\">", "Willkommen bei Tandem");
        visit.act("/pl/forgotten", "email", address);
        assertThat(letters.last(address, 2).language()).isEqualTo("DE");
    }

    @Test
    void aNewAddressCountsOnceItsOwnLinkIsUsedAndTheFormerIsTold() throws Exception {
        var former = "former-" + UUID.randomUUID() + "@przyklad.test";
        var wanted = "wanted-" + UUID.randomUUID() + "@przyklad.test";
        joining.join(Actor.TANDEM, former, "Fela", Language.PL, GOOD);
        var visit = new Sitting(web).signedIn(former, GOOD);

        assertThat(visit.act("/account/address", "email", wanted, "proof", "wrong").getStatus()).isEqualTo(422);
        visit.act("/account/address", "email", wanted, "proof", GOOD);
        assertThat(new Sitting(web).signIn(wanted, GOOD).getStatus()).isEqualTo(422);
        spend(visit, letters.only(wanted));

        assertThat(new Sitting(web).signIn(wanted, GOOD).getStatus()).isEqualTo(302);
        assertThat(new Sitting(web).signIn(former, GOOD).getStatus()).isEqualTo(422);
        assertThat(letters.only(former).subject()).isEqualTo("Adres Twojego konta się zmienił");
    }

    private String invited(Given.Member body, Language language, Role role) {
        var address = "new-" + UUID.randomUUID() + "@przyklad.test";
        members.invite(body.actor(), Body.of(body.organisation()), address, language, Set.of(role));
        return address;
    }

    private static MockHttpServletResponse spend(Sitting visit, Letterbox.Mail mail, String... fields) throws Exception {
        var all = new String[fields.length + 2];
        all[0] = "secret";
        all[1] = secret(mail);
        System.arraycopy(fields, 0, all, 2, fields.length);
        return visit.act(mail.path().substring(0, mail.path().lastIndexOf('/')), all);
    }

    private static String secret(Letterbox.Mail mail) {
        return mail.path().substring(mail.path().lastIndexOf('/') + 1);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
