package org.tandem.account.member;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.AccountEvent.JoinAnswered;
import org.tandem.account.AccountEvent.JoinAsked;
import org.tandem.account.AccountEvent.JoinReopened;
import org.tandem.account.JoinRequestId;
import org.tandem.account.Joining;
import org.tandem.account.Memberships;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Asking to join an organisation; an owner or the house answers, and may take the answer back while nobody has acted on it. */
@Service
@Transactional
public class JoinRequests {

    /** Whoever asks everywhere asks nobody. */
    private static final int MOST_OPEN = 5;

    private record Found(UUID id, UUID person, UUID organisation, String state, @Nullable Instant answeredAt) {

        PersonId asker() {
            return new PersonId(person);
        }

        OrganisationId about() {
            return new OrganisationId(organisation);
        }
    }

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
     * The actor asks to become a member. Asking twice is asking once: nothing is answered the second time.
     *
     * @throws BrokenRule {@code members.already-yours} for a member, {@code members.asked-too-many} with too many open questions
     */
    public Optional<JoinRequestId> ask(Actor actor, OrganisationId organisation) {
        var person = actor.someone();
        if (memberships.has(person, organisation.value())) throw new BrokenRule("members.already-yours");
        expectFewOpen(person, organisation);
        var id = JoinRequestId.next();
        var now = clock.instant();
        var asked = jdbc.sql("""
                insert into join_request (id, person, organisation, state, asked_at)
                select :id, :person, o.id, 'OPEN', :now from organisation o where o.id = :organisation
                on conflict (person, organisation) where state = 'OPEN' do nothing
                """)
                .param("id", id.value()).param("person", person.value()).param("organisation", organisation.value())
                .param("now", Timestamp.from(now)).update();
        if (asked == 0) {
            expectThere(organisation);
            return Optional.empty();
        }
        trail.record(actor, "join-request.make", organisation.value(), null, Map.of("request", id.value()));
        events.publishEvent(new JoinAsked(id, organisation, now));
        return Optional.of(id);
    }

    /** Only one's own, and only while nobody has answered it. */
    public void withdraw(Actor actor, JoinRequestId id) {
        var found = locked(id);
        if (!found.asker().equals(actor.someone())) throw new NotFound(id);
        if (!found.state().equals("OPEN")) throw new OptimisticLockingFailureException("answered meanwhile");
        settle(id, "WITHDRAWN");
        trail.record(actor, "join-request.withdraw", found.organisation(), null, Map.of("request", id.value()));
    }

    void answer(Actor actor, JoinRequestId id, boolean accepted) {
        var found = expectKept(actor, locked(id));
        if (!found.state().equals("OPEN")) throw new OptimisticLockingFailureException("answered by somebody else");
        settle(id, accepted ? "ACCEPTED" : "DECLINED");
        trail.record(actor, accepted ? "join-request.accept" : "join-request.decline", found.organisation(), null,
                Map.of("request", id.value(), "person", found.person()));
        if (accepted && !memberships.has(found.asker(), found.organisation()))
            joining.seat(actor, found.asker(), found.about(), firstRoles(found.about()));
        events.publishEvent(
                new JoinAnswered(id, found.asker(), found.about(), accepted, actor.someone(), clock.instant()));
    }

    /** @throws BrokenRule {@code members.acted-since} where the new member has acted, or has other roles by now */
    void takeBack(Actor actor, JoinRequestId id) {
        var found = expectKept(actor, locked(id));
        var answered = found.answeredAt();
        if (answered == null || found.state().equals("WITHDRAWN"))
            throw new OptimisticLockingFailureException("no answer to take back");
        if (found.state().equals("ACCEPTED")) unseat(actor, found, answered);
        reopen(id);
        trail.record(actor, "join-request.reopen", found.organisation(), null,
                Map.of("request", id.value(), "person", found.person()));
        events.publishEvent(new JoinReopened(id, found.asker(), found.about(), clock.instant()));
    }

    private void expectThere(OrganisationId organisation) {
        var there = jdbc.sql("select exists(select from organisation where id = ?)").param(organisation.value())
                .query(Boolean.class).single();
        if (!there) throw new NotFound(organisation);
    }

    private void expectFewOpen(PersonId person, OrganisationId but) {
        var open = jdbc.sql("select count(*) from join_request where person = ? and state = 'OPEN' and organisation <> ?")
                .params(person.value(), but.value()).query(Integer.class).single();
        if (open >= MOST_OPEN) throw new BrokenRule("members.asked-too-many", MOST_OPEN);
    }

    private void unseat(Actor actor, Found found, Instant answered) {
        var roles = memberships.roles(found.asker(), found.organisation());
        if (roles.size() != 1 || trail.hasActed(found.asker(), found.about(), answered))
            throw new BrokenRule("members.acted-since");
        joining.takeBack(actor, found.asker(), found.about(), Set.of());
    }

    private Found locked(JoinRequestId id) {
        return jdbc.sql("select id, person, organisation, state, answered_at from join_request where id = ? for update")
                .param(id.value()).query(Found.class).optional().orElseThrow(() -> new NotFound(id));
    }

    private static Found expectKept(Actor actor, Found found) {
        AccountAccess.expectKeeper(actor, Body.of(found.about()));
        return found;
    }

    private void settle(JoinRequestId id, String state) {
        jdbc.sql("update join_request set state = ?, answered_at = ? where id = ?")
                .params(state, Timestamp.from(clock.instant()), id.value()).update();
    }

    private void reopen(JoinRequestId id) {
        try {
            jdbc.sql("update join_request set state = 'OPEN', answered_at = null where id = ?").param(id.value()).update();
        } catch (DuplicateKeyException e) {
            throw new BrokenRule("members.asked-again");
        }
    }

    /** Whom the house lets into an organisation that nobody speaks for becomes its owner. */
    private Set<Role> firstRoles(OrganisationId organisation) {
        var owned = jdbc.sql("select exists(select from membership where organisation = ? and 'OWNER' = any(roles))")
                .param(organisation.value()).query(Boolean.class).single();
        return owned ? Set.of(Role.MEMBER) : Set.of(Role.OWNER);
    }
}
