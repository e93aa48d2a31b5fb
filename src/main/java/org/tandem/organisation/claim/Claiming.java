package org.tandem.organisation.claim;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.Joining;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.ClaimId;
import org.tandem.organisation.Register;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Claims to organisations that are already here: anybody signed in asks, a coordinator answers, a grant gives the owner's seat. */
@Service
@Transactional
public class Claiming {

    private static final Set<Role> GRANTED = Set.of(Role.OWNER, Role.SIGNATORY, Role.MEMBER);

    private final Claims claims;
    private final Register register;
    private final Joining joining;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claiming(Claims claims, Register register, Joining joining, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.claims = claims;
        this.register = register;
        this.joining = joining;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param words for the house, why the organisation is hers */
    public ClaimId ask(Actor actor, OrganisationId organisation, @Nullable String words) {
        var person = actor.someone();
        if (!register.has(organisation)) throw new NotFound(organisation);
        if (owns(person, organisation)) throw new BrokenRule("organisation.claim.yours-already");
        var claim = asked(Claim.ask(organisation, person, words, clock.instant()));
        trail.record(actor, "claim.ask", claim.id().value(), null, Map.of("organisation", organisation.value()));
        return claim.id();
    }

    public void grant(Actor actor, ClaimId id) {
        var claim = answer(actor, id,
                it -> it.grant(joining.roles(it.person(), it.organisation()), clock.instant()));
        joining.seat(actor, claim.person(), claim.organisation(), GRANTED);
        record(actor, "claim.grant", claim);
    }

    /** @param why the claimant is told it */
    public void refuse(Actor actor, ClaimId id, @Nullable String why) {
        record(actor, "claim.refuse", answer(actor, id, it -> it.refuse(why, clock.instant())));
    }

    /** The claim is open again, and the claimant what she was: as long as she has not acted for the organisation. */
    public void takeBack(Actor actor, ClaimId id) {
        actor.forHouse();
        var claim = claims.findById(id).orElseThrow(() -> new NotFound(id));
        if (claim.isGranted()) {
            expectNothingDone(claim);
            joining.takeBack(actor, claim.person(), claim.organisation(), claim.rolesBefore());
        }
        record(actor, "claim.reopen", asked(claim.reopen(clock.instant())));
    }

    private void expectNothingDone(Claim claim) {
        var isAsGranted = joining.roles(claim.person(), claim.organisation()).equals(GRANTED);
        if (!isAsGranted || trail.hasActed(claim.person(), claim.organisation(), claim.answered()))
            throw new BrokenRule("organisation.claim.acted-since");
    }

    private Claim answer(Actor actor, ClaimId id, UnaryOperator<Claim> answer) {
        actor.forHouse();
        return claims.save(answer.apply(claims.findById(id).orElseThrow(() -> new NotFound(id))));
    }

    /** The database lets nobody ask twice at once. */
    private Claim asked(Claim claim) {
        try {
            return claims.save(claim);
        } catch (DuplicateKeyException e) {
            throw new BrokenRule("organisation.claim.asked-already");
        }
    }

    private boolean owns(PersonId person, OrganisationId organisation) {
        return jdbc.sql("""
                select count(*) from membership
                 where person = :person and organisation = :organisation and 'OWNER' = any (roles)
                """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .query(Integer.class)
                .single() > 0;
    }

    private void record(Actor actor, String act, Claim claim) {
        trail.record(actor, act, claim.id().value(), null,
                Map.of("organisation", claim.organisation().value(), "claimant", claim.person().value()));
    }
}
