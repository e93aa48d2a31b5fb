package org.tandem.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Language;

/** The mails, from writing to sending. Each change of state is one statement, committed before the next thing is done. */
@Component
class Mails {

    /** A mail as the sender takes it. */
    record Due(long id, String recipient, String subject, String body, int attempts, @Nullable String unsubscribe) {

        @Override
        public String toString() {
            return "mail " + id;
        }
    }

    private static final int MOST_ATTEMPTS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    Mails(JdbcClient jdbc, Clock clock, Environment settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = settings.acceptsProfiles(Profiles.of("demo"));
    }

    /** A second mail for the same event and recipient is none. A demo keeps what others send. */
    void write(String eventKey, String recipient, Language language, String subject, String body, boolean link) {
        write(eventKey, recipient, language, subject, body, link, null);
    }

    /** @param unsubscribe where a mail program stops such mails with one click: it holds a secret, as the body does */
    void write(String eventKey, String recipient, Language language, String subject, String body, boolean link,
            @Nullable String unsubscribe) {
        jdbc.sql("""
                insert into mail (event_key, recipient, language, subject, body, link, unsubscribe, state, next_attempt_at, created_at)
                values (:key, :recipient, :language, :subject, :body, :link, :unsubscribe, :state, :now, :now)
                on conflict (event_key, recipient) do nothing
                """)
                .param("key", eventKey).param("recipient", recipient).param("language", language.name())
                .param("subject", subject).param("body", body).param("link", link).param("unsubscribe", unsubscribe)
                .param("state", demo ? "KEPT" : "WAITING").param("now", now(Duration.ZERO))
                .update();
    }

    /** Takes the next mail for sending: from here on nobody else sends it, whatever happens to this program. */
    Optional<Due> claim() {
        return jdbc.sql("""
                update mail set state = 'SENDING', claimed_at = :now, attempts = attempts + 1
                 where id = (select id from mail where state = 'WAITING' and next_attempt_at <= :now
                              order by next_attempt_at, id limit 1 for update skip locked)
                returning id, recipient, subject, body, attempts, unsubscribe
                """)
                .param("now", now(Duration.ZERO)).query(Due.class).optional();
    }

    void sent(Due mail) {
        end(mail, "SENT", Duration.ZERO);
    }

    void refused(Due mail) {
        end(mail, "FAILED", Duration.ZERO);
    }

    /** Perhaps it went out, perhaps not: it is not sent again. */
    void unclear(Due mail) {
        end(mail, "UNCLEAR", Duration.ZERO);
    }

    /** It surely did not go out: after 1, 2, 4 … minutes, at most six hours, once more. */
    void postponed(Due mail) {
        if (mail.attempts() >= MOST_ATTEMPTS) refused(mail);
        else
            end(mail, "WAITING", Duration.ofMinutes(Math.min(360, 1L << Math.min(mail.attempts() - 1, 9))));
    }

    /** What a program that was killed had in hand. */
    void giveUpAbandoned() {
        jdbc.sql("""
                update mail set state = 'UNCLEAR', body = case when link then null else body end, unsubscribe = null
                 where state = 'SENDING' and claimed_at < :before
                """)
                .param("before", now(Duration.ofMinutes(-15))).update();
    }

    private void end(Due mail, String state, Duration pause) {
        jdbc.sql("""
                update mail set state = :state, next_attempt_at = :next,
                       body = case when link and :state <> 'WAITING' then null else body end,
                       unsubscribe = case when :state = 'WAITING' then unsubscribe end,
                       sent_at = case when :state = 'SENT' then :now::timestamptz end
                 where id = :id and state = 'SENDING'
                """)
                .param("state", state).param("next", now(pause)).param("now", now(Duration.ZERO)).param("id", mail.id()).update();
    }

    private Timestamp now(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }
}
