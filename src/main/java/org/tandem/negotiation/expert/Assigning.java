package org.tandem.negotiation.expert;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.expert.ExpertEvent.ExpertAssigned;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** How a house gives an expert of its edition single negotiations to watch, and the partnerships that come from them. */
@Service
@Transactional
public class Assigning {

    /** Only to one who is invited, and while she is an expert of the house. */
    private static final String ASSIGN = """
            insert into assigned_expert (negotiation, person, edition, business, social, since)
            select n.id, x.person, n.edition, n.business, n.social, :now
              from negotiation n
              join invited_expert x on x.edition = n.edition and x.person = :person
              join edition e on e.id = n.edition
              join initiative i on i.id = e.initiative
              join membership m on m.person = x.person and m.house = i.house and 'EXPERT' = any(m.roles)
             where n.edition = :edition
            """;

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assigning(JdbcClient jdbc, EditionHead.Query editions, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets an invited expert watch a negotiation; doing it twice changes nothing.
     *
     * @throws org.tandem.shared.BrokenRule {@code expert.conflict.…} where she has a tie to either party
     * @throws NotFound where the negotiation is not of the coordinator's edition, or the person not invited to it
     */
    public void assign(Actor actor, EditionId edition, NegotiationId negotiation, PersonId person) {
        editions.own(actor, edition);
        conflicts(edition, negotiation, person).stream().findFirst().ifPresent(conflict -> {
            throw conflict.refusal();
        });
        if (isAssigned(negotiation, person)) return;
        var assigned = jdbc.sql(ASSIGN + " and n.id = :negotiation").param("negotiation", negotiation.value())
                .param("edition", edition.value()).param("person", person.value()).param("now", now()).update();
        if (assigned == 0) throw new NotFound(negotiation);
        record(actor, edition, negotiation, person);
        events.publishEvent(new ExpertAssigned(edition, person, 1, clock.instant()));
    }

    /**
     * Lets her watch all negotiations of the edition that nothing speaks against.
     *
     * @return how many she watches now and did not before
     */
    public int assignAll(Actor actor, EditionId edition, PersonId person) {
        editions.own(actor, edition);
        var assigned = jdbc.sql(ASSIGN + """
                   and conflict_of_interest(x.person, n.business) is null
                   and conflict_of_interest(x.person, n.social) is null
                on conflict do nothing
                returning negotiation
                """).param("edition", edition.value()).param("person", person.value()).param("now", now())
                .query((row, _) -> NegotiationId.of(String.valueOf(row.getString("negotiation")))).list();
        for (var negotiation : assigned) record(actor, edition, negotiation, person);
        if (!assigned.isEmpty())
            events.publishEvent(new ExpertAssigned(edition, person, assigned.size(), clock.instant()));
        return assigned.size();
    }

    /** From then on she sees neither the negotiation nor its partnership. */
    public void unassign(Actor actor, EditionId edition, NegotiationId negotiation, PersonId person) {
        editions.own(actor, edition);
        var gone = jdbc.sql("delete from assigned_expert where negotiation = ? and person = ? and edition = ?")
                .params(negotiation.value(), person.value(), edition.value()).update();
        if (gone == 0) throw new NotFound(negotiation);
        trail.record(actor, "expert.unassign", negotiation.value(), edition.value(), Map.of("person", person.value()));
    }

    private List<Conflict> conflicts(EditionId edition, NegotiationId negotiation, PersonId person) {
        return jdbc.sql("""
                select conflict_of_interest(:person, o.id) as kind, o.name
                  from negotiation n join organisation o on o.id in (n.business, n.social)
                 where n.id = :negotiation and n.edition = :edition and conflict_of_interest(:person, o.id) is not null
                 order by o.id = n.social
                """).param("person", person.value()).param("negotiation", negotiation.value()).param("edition", edition.value())
                .query((row, _) -> new Conflict(Conflict.Kind.valueOf(Rows.text(row, "kind")), Rows.text(row, "name")))
                .list();
    }

    private boolean isAssigned(NegotiationId negotiation, PersonId person) {
        return jdbc.sql("select exists (select from assigned_expert where negotiation = ? and person = ?)")
                .params(negotiation.value(), person.value()).query(Boolean.class).single();
    }

    private void record(Actor actor, EditionId edition, NegotiationId negotiation, PersonId person) {
        trail.record(actor, "expert.assign", negotiation.value(), edition.value(), Map.of("person", person.value()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
