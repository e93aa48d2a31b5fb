package org.tandem.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;

/** The links by which somebody answers and withdraws: issued with the mail that carries them, and good as long as her pictures are kept. */
@Component
public class ConsentLinks {

    private final JdbcClient jdbc;

    ConsentLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the secret and says what to write to whom; in the transaction that keeps the mail, so that both are there or none. Empty
     * where the mail of this asking was written before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ConsentLetter> issue(ConsentId id, Instant asked) {
        var secret = Secret.next();
        var issued = jdbc.sql("""
                insert into consent_link (consent, asked_at, hash)
                select c.id, :asked, :hash from consent c where c.id = :id and c.email is not null
                on conflict (consent, asked_at) do nothing
                """).param("asked", Timestamp.from(asked)).param("hash", secret.hash()).param("id", id.value()).update();
        return issued == 0 ? Optional.empty() : Optional.of(letter(id, secret));
    }

    /** Whether it is one of the secrets that were sent to her. */
    boolean opens(ConsentId id, Secret secret) {
        return hashes(id).stream().anyMatch(secret::opens);
    }

    private List<byte[]> hashes(ConsentId id) {
        return jdbc.sql("select hash from consent_link where consent = ?").param(id.value())
                .query((row, _) -> row.getBytes("hash"))
                .list().stream().map(Objects::requireNonNull).toList();
    }

    private ConsentLetter letter(ConsentId id, Secret secret) {
        return jdbc.sql("select name, email, language, guardian from consent where id = ?").param(id.value())
                .query((row, _) -> {
                    var pictured = Consents.pictured(row);
                    return new ConsentLetter(pictured.name(), String.valueOf(pictured.email()), pictured.language(),
                            pictured.isMinor(), "/" + pictured.language().code() + "/consents/" + id + "/" + secret.text());
                }).single();
    }
}
