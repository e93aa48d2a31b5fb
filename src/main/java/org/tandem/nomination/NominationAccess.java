package org.tandem.nomination;

import java.util.UUID;

import org.tandem.shared.Actor;

/** Who sees nominations: the two of each, and the coordinators of the house whose edition it is. Stands in the queries. */
final class NominationAccess {

    private static final UUID NOBODY = new UUID(0, 0);

    private NominationAccess() {}

    /** The organisation acted for, or one that does not exist. */
    static UUID organisation(Actor actor) {
        var organisation = actor.organisation();
        return organisation == null ? NOBODY : organisation.value();
    }

    /** The house of a coordinator, or one that does not exist. */
    static UUID house(Actor actor) {
        var house = actor.house();
        return house == null || !actor.isCoordinator() ? NOBODY : house.value();
    }
}
