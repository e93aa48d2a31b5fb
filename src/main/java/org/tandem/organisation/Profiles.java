package org.tandem.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.Joining;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/**
 * Organisations are founded, and say of themselves what they want to say. Members change their own organisation, a house's coordinator any,
 * Tandem itself too; for everybody else it is not found. An act that changes nothing leaves no line.
 */
@Service
@Transactional
public class Profiles {

    private final Organisations organisations;
    private final Register register;
    private final Joining joining;
    private final AuditTrail trail;
    private final Clock clock;

    Profiles(Organisations organisations, Register register, Joining joining, AuditTrail trail, Clock clock) {
        this.organisations = organisations;
        this.register = register;
        this.joining = joining;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The founder becomes owner, signatory and member; what a coordinator founds for a house, or Tandem itself, has no members yet.
     *
     * @throws BrokenRule {@code organisation.identifier.taken} where an organisation has one of the identifiers already
     */
    public OrganisationId found(Actor actor, Founding founding) {
        founding.identifiers().forEach(this::expectFree);
        var organisation = Organisation.found(founding, register.freeSlug(founding.basics().name()), clock.instant());
        save(organisation);
        trail.record(actor, "organisation.found", organisation.id().value(), null, Map.of("kind", organisation.kind(),
                "sample", founding.sample(), "schemes", founding.identifiers().stream().map(Identifier::scheme).toList()));
        if (actor.person() != null && !actor.isCoordinator())
            joining.seat(actor, actor.person(), organisation.id(), Set.of(Role.OWNER, Role.SIGNATORY, Role.MEMBER));
        return organisation.id();
    }

    public void edit(Actor actor, OrganisationId id, Basics basics) {
        change(actor, id, it -> it.edit(basics));
    }

    public void describe(Actor actor, OrganisationId id, Translated words) {
        change(actor, id, it -> it.describe(words));
    }

    public void setSeat(Actor actor, OrganisationId id, Seat seat) {
        change(actor, id, it -> it.sitAt(seat));
    }

    /** @param codes of areas in {@code organisation.classification} */
    public void setAreas(Actor actor, OrganisationId id, List<String> codes) {
        change(actor, id, it -> it.workOn(codes));
    }

    public void setNeedsAndOffers(Actor actor, OrganisationId id, List<NeedOrOffer> all) {
        change(actor, id, it -> it.needAndOffer(all));
    }

    public void addNeedOrOffer(Actor actor, OrganisationId id, NeedOrOffer one) {
        change(actor, id, it -> {
            var all = new ArrayList<>(it.needsAndOffers());
            all.add(one);
            return it.needAndOffer(all);
        });
    }

    /** @param seen the version of the profile that the position was read from: in another one it may be another's */
    public void removeNeedOrOffer(Actor actor, OrganisationId id, int position, int seen) {
        change(actor, id, it -> {
            if (!it.isAt(seen)) throw new OptimisticLockingFailureException("The profile has changed since");
            var all = new ArrayList<>(it.needsAndOffers());
            if (position < 0 || position >= all.size()) throw new NotFound(position);
            all.remove(position);
            return it.needAndOffer(all);
        });
    }

    public void setCapacityCard(Actor actor, OrganisationId id, CapacityCard card) {
        change(actor, id, it -> it.takeOn(card));
    }

    /** For the owner and the house. @throws BrokenRule {@code organisation.identifier.taken} where another organisation has it */
    public void addIdentifier(Actor actor, OrganisationId id, Identifier identifier) {
        ProfileAccess.expectIdentifier(actor, id);
        change(actor, id, it -> {
            var parts = it.add(identifier);
            if (!parts.isEmpty()) expectFree(identifier);
            return parts;
        });
    }

    /** For the owner and the house. */
    public void removeIdentifier(Actor actor, OrganisationId id, Identifier identifier) {
        ProfileAccess.expectIdentifier(actor, id);
        change(actor, id, it -> it.remove(identifier));
    }

    private void change(Actor actor, OrganisationId id, Function<Organisation, List<String>> act) {
        ProfileAccess.expectEditor(actor, id);
        var organisation = organisations.findById(id).orElseThrow(() -> new NotFound(id));
        var parts = act.apply(organisation);
        if (parts.isEmpty()) return;
        save(organisation);
        trail.record(actor, "organisation.edit", id.value(), null, Map.of("parts", parts));
    }

    private void expectFree(Identifier identifier) {
        if (register.holderOf(identifier).isPresent()) throw new BrokenRule("organisation.identifier.taken", identifier.value());
    }

    /** Two who add the same identifier at once both find it free; the database lets one of them. */
    private void save(Organisation organisation) {
        try {
            organisations.save(organisation);
        } catch (DuplicateKeyException e) {
            throw new BrokenRule("organisation.identifier.taken-meanwhile");
        }
    }
}
