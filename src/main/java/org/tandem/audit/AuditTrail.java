package org.tandem.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** The append-only record of every act, written in the act's own transaction. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** An act on something that had no state before, or whose state before does not matter. */
    public void record(Actor actor, String act, UUID subject, @Nullable UUID edition, Map<String, ?> after) {
        record(actor, act, subject, edition, Map.of(), after);
    }

    /** Whether a person has acted for an organisation since a moment: what was decided for her can then no longer be taken back. */
    public boolean hasActed(PersonId person, OrganisationId organisation, Instant since) {
        return jdbc.sql("select exists(select from audit_line where person = ? and organisation = ? and at >= ?)")
                .params(person.value(), organisation.value(), Timestamp.from(since)).query(Boolean.class).single();
    }

    /**
     * One line: {@code act} is noun and verb ({@code nomination.accept}), {@code subject} what it was done to,
     * {@code before} and {@code after} its facts as ids, states, numbers and days.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String act, UUID subject, @Nullable UUID edition, Map<String, ?> before,
            Map<String, ?> after) {
        jdbc.sql("""
                insert into audit_line (at, person, organisation, house, act, subject, edition, before, after)
                values (:at, :person, :organisation, :house, :act, :subject, :edition, :before::jsonb, :after::jsonb)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("organisation", actor.organisation() == null ? null : actor.organisation().value())
                .param("house", actor.house() == null ? null : actor.house().value())
                .param("act", act)
                .param("subject", subject)
                .param("edition", edition)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }
}
