package org.tandem.account.member;

import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.NotFound;

/** Who may let others in, and give and take roles: an organisation's owners, a house's coordinators; they also for any organisation. */
final class AccountAccess {

    private AccountAccess() {}

    static void expectKeeper(Actor actor, Body body) {
        if (!isKeeper(actor, body)) throw new NotFound(body);
    }

    static boolean isKeeper(Actor actor, Body body) {
        if (body.house() != null) return actor.isCoordinator() && body.house().equals(actor.house());
        return actor.isCoordinator() || isMember(actor, body) && actor.is(Role.OWNER);
    }

    /** Every member of an organisation sees the others. */
    static void expectReader(Actor actor, Body body) {
        if (!isKeeper(actor, body) && !isMember(actor, body)) throw new NotFound(body);
    }

    private static boolean isMember(Actor actor, Body body) {
        return body.organisation() != null && actor.isFor(body.organisation());
    }
}
