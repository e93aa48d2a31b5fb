package org.tandem.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.AccountEvent.JoinAnswered;
import org.tandem.account.AccountEvent.JoinAsked;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Asking to join an organisation; an owner or the house answers. */
@Service
@Transactional
public class JoinRequests {

    private record Open(UUID person, UUID organisation) {}

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Joining joining;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoinRequests(JdbcClient jdbc, Memberships memberships, Joining joining, AuditTrail trail, ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.joining = joining;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The actor asks to become a member. Asking twice is asking once.
     *
     * @throws BrokenRule {@code members.already-yours} for a member
     */
    public void ask(Actor actor, OrganisationId organisation) {
        var person = actor.someone();
        if (memberships.has(person, organisation.value())) throw new BrokenRule("members.already-yours");
        var id = JoinRequestId.next();
        var now = clock.instant();
        var asked = jdbc.sql("""
                insert into join_request (id, person, organisation, state, asked_at)
                select :id, :person, o.id, 'OPEN', :now from organisation o where o.id = :organisation
                on conflict (person, organisation) where state = 'OPEN' do nothing
                """)
                .param("id", id.value()).param("person", person.value()).param("organisation", organisation.value())
                .param("now", Timestamp.from(now)).update();
        if (asked == 0) return;
        trail.record(actor, "join-request.make", organisation.value(), null, Map.of("request", id.value()));
        events.publishEvent(new JoinAsked(id, organisation, now));
    }

    void answer(Actor actor, JoinRequestId id, boolean accepted) {
        var open = jdbc.sql("select person, organisation from join_request where id = ? and state = 'OPEN' for update")
                .param(id.value()).query(Open.class).optional().orElseThrow(() -> new NotFound(id));
        var person = new PersonId(open.person());
        var organisation = new OrganisationId(open.organisation());
        AccountAccess.expectKeeper(actor, Body.of(organisation));
        jdbc.sql("update join_request set state = ?, answered_at = ? where id = ?")
                .params(accepted ? "ACCEPTED" : "DECLINED", Timestamp.from(clock.instant()), id.value()).update();
        trail.record(actor, accepted ? "join-request.accept" : "join-request.decline", organisation.value(), null,
                Map.of("request", id.value(), "person", person.value()));
        if (accepted && !memberships.has(person, organisation.value()))
            joining.seat(actor, person, organisation, firstRoles(organisation));
        events.publishEvent(new JoinAnswered(id, person, organisation, accepted, clock.instant()));
    }

    /** Whom the house lets into an organisation that nobody speaks for becomes its owner. */
    private Set<Role> firstRoles(OrganisationId organisation) {
        var owned = jdbc.sql("select exists(select from membership where organisation = ? and 'OWNER' = any(roles))")
                .param(organisation.value()).query(Boolean.class).single();
        return owned ? Set.of(Role.MEMBER) : Set.of(Role.OWNER);
    }
}
