package org.tandem.registration;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.shared.NotFound;

/** The secrets in the mails about a registration; whoever has one of them may confirm and cancel it. */
@Component
class RegistrationSecrets {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationSecrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that keeps the mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    Secret issue(RegistrationId registration) {
        var secret = Secret.next();
        jdbc.sql("insert into registration_secret (registration, hash, issued_at) values (?, ?, ?)")
                .params(registration.value(), secret.hash(), Timestamp.from(clock.instant())).update();
        return secret;
    }

    /** The same {@link NotFound} for a wrong secret as for a registration that is not there. */
    void expect(RegistrationId registration, Secret secret) {
        var opens = jdbc.sql("select exists (select from registration_secret where registration = ? and hash = ?)")
                .params(registration.value(), secret.hash()).query(Boolean.class).single();
        if (!opens) throw new NotFound(registration);
    }

    void forget(RegistrationId registration) {
        jdbc.sql("delete from registration_secret where registration = ?").param(registration.value()).update();
    }
}
