package org.tandem.negotiation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** How a house lets an expert into the negotiations of an edition. */
@Service
@Transactional
public class Inviting {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Inviting(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Invites an expert of the house to an edition of it; inviting twice changes nothing.
     *
     * @throws NotFound where the edition is not of the coordinator's house, or the person no expert of it
     */
    public void expert(Actor actor, EditionId edition, PersonId person) {
        var _ = jdbc.sql("""
                select 1
                  from edition e
                  join initiative i on i.id = e.initiative
                  join membership m on m.house = i.house and m.person = :person and 'EXPERT' = any(m.roles)
                 where e.id = :edition and i.house = :house
                """)
                .param("edition", edition.value()).param("person", person.value()).param("house", actor.forHouse().value())
                .query(Integer.class).optional().orElseThrow(() -> new NotFound(edition));
        var added = jdbc.sql("insert into invited_expert (edition, person, since) values (?, ?, ?) on conflict do nothing")
                .params(edition.value(), person.value(), Timestamp.from(clock.instant())).update();
        if (added > 0) trail.record(actor, "expert.invite", edition.value(), edition.value(), Map.of("person", person.value()));
    }

    /** Takes an invitation back: from then on the expert sees nothing of the edition. */
    public void withdraw(Actor actor, EditionId edition, PersonId person) {
        var gone = jdbc.sql("""
                delete from invited_expert x
                 where x.edition = :edition and x.person = :person
                   and exists (select from edition e join initiative i on i.id = e.initiative where e.id = x.edition and i.house = :house)
                """)
                .param("edition", edition.value()).param("person", person.value()).param("house", actor.forHouse().value())
                .update();
        if (gone == 0) throw new NotFound(person);
        trail.record(actor, "expert.withdraw", edition.value(), edition.value(), Map.of("person", person.value()));
    }
}
