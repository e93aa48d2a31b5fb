package org.tandem.negotiation;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.nomination.NominationEvent.NominationAccepted;

/** Talks begin where a nomination is accepted. */
@Component
class NegotiationOpening {

    private final Negotiating negotiating;

    NegotiationOpening(Negotiating negotiating) {
        this.negotiating = negotiating;
    }

    /** Delivery may repeat: opening what is open changes nothing. */
    @ApplicationModuleListener
    void on(NominationAccepted accepted) {
        negotiating.open(accepted.nomination());
    }
}
