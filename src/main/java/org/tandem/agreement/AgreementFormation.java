package org.tandem.agreement;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationEvent.TermsAgreed;

/** An agreement is made where terms are agreed. Delivery may repeat; it is made once. */
@Component
class AgreementFormation {

    private final Agreeing agreeing;

    AgreementFormation(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    @ApplicationModuleListener
    void on(TermsAgreed agreed) {
        agreeing.draw(agreed.negotiation());
    }
}
