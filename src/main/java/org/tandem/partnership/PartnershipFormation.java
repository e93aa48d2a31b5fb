package org.tandem.partnership;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationEvent.AgreementConcluded;
import org.tandem.negotiation.NegotiationEvent.TermsAgreed;

/** A partnership forms where terms are agreed, and is concluded with the agreement. Delivery may repeat; repeating is harmless. */
@Component
class PartnershipFormation {

    private final Partnering partnering;

    PartnershipFormation(Partnering partnering) {
        this.partnering = partnering;
    }

    @ApplicationModuleListener
    void on(TermsAgreed agreed) {
        partnering.form(agreed.negotiation());
    }

    @ApplicationModuleListener
    void on(AgreementConcluded concluded) {
        partnering.conclude(concluded.negotiation());
    }
}
