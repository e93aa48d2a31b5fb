package org.tandem.notice;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.organisation.OrganisationEvent.ClaimAnswered;
import org.tandem.organisation.OrganisationEvent.ClaimEvent;
import org.tandem.organisation.OrganisationEvent.ClaimReopened;
import org.tandem.organisation.OrganisationEvent.OrganisationClaimed;

/** Mails about claims: the house is told that somebody waits, the claimant what was answered. */
@Component
class ClaimMail {

    private final MailWriting writing;
    private final Recipients recipients;

    ClaimMail(MailWriting writing, Recipients recipients) {
        this.writing = writing;
        this.recipients = recipients;
    }

    /** An answer can be taken back and given again: each time is told. */
    @ApplicationModuleListener
    void on(ClaimEvent event) {
        var name = recipients.name(event.organisation().value());
        var id = event.claim() + ":" + event.at().toEpochMilli();
        var claimant = recipients.person(event.person());
        switch (event) {
            case OrganisationClaimed _ ->
                writing.tell(recipients.allCoordinators(), "claim-asked", id, "/organisations/claims", name);
            case ClaimAnswered(var organisation, _, var person, var granted, _) when granted ->
                writing.tell(recipients.person(person, organisation), "claim-granted", id, "/home", name);
            case ClaimAnswered _ -> writing.tell(claimant, "claim-refused", id, "/joining", name);
            case ClaimReopened _ -> writing.tell(claimant, "claim-reopened", id, "/joining", name);
        }
    }
}
