package org.tandem.organisation;

import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/** Who may see and change an organisation's profile: its members, and a house's coordinators on record. */
public final class ProfileAccess {

    private ProfileAccess() {}

    static boolean mayEdit(Actor actor, OrganisationId organisation) {
        return actor.isFor(organisation) || actor.isCoordinator() || actor.equals(Actor.TANDEM);
    }

    /** What identifies an organisation is its owner's to say. */
    public static boolean mayIdentify(Actor actor, OrganisationId organisation) {
        return actor.isFor(organisation) ? actor.is(Role.OWNER) : mayEdit(actor, organisation);
    }

    public static void expectEditor(Actor actor, OrganisationId organisation) {
        if (!mayEdit(actor, organisation)) throw new NotFound(organisation);
    }

    static void expectIdentifier(Actor actor, OrganisationId organisation) {
        expectEditor(actor, organisation);
        if (!mayIdentify(actor, organisation)) throw new BrokenRule("organisation.owner-only");
    }
}
