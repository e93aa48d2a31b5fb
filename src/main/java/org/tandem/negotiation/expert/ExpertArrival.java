package org.tandem.negotiation.expert;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandem.account.AccountEvent.InvitationAccepted;

/** Who followed the link in her mail sees the negotiations on her first page: in the transaction that spends the link. */
@Component
class ExpertArrival {

    private final Inviting inviting;

    ExpertArrival(Inviting inviting) {
        this.inviting = inviting;
    }

    @EventListener
    void on(InvitationAccepted accepted) {
        inviting.arrived(accepted.link(), accepted.person());
    }
}
