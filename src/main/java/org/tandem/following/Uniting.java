package org.tandem.following;

import java.util.Map;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.account.AccountEvent.AddressChanged;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;

/** A person's address has become one that follows already: she is one follower. Delivery may repeat; nothing is left to unite then. */
@Component
class Uniting {

    private final Followers followers;
    private final AuditTrail trail;

    Uniting(Followers followers, AuditTrail trail) {
        this.followers = followers;
        this.trail = trail;
    }

    @ApplicationModuleListener
    void on(AddressChanged changed) {
        if (followers.unite(changed.person()))
            trail.record(Actor.TANDEM, "following.unite", changed.person().value(), null, Map.of());
    }
}
