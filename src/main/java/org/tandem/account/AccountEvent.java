package org.tandem.account;

import java.time.Instant;

import org.tandem.account.link.LinkId;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Facts about persons that other modules may react to; never an address, a name or a secret. */
public sealed interface AccountEvent {

    Instant at();

    /** The address was changed by this link, which knows the one before. */
    record AddressChanged(LinkId link, PersonId person, Instant at) implements AccountEvent {}

    /** An invitation by mail was accepted: the person has the seat that it offered. */
    record InvitationAccepted(LinkId link, PersonId person, Instant at) implements AccountEvent {}

    record JoinAsked(JoinRequestId request, OrganisationId organisation, Instant at) implements AccountEvent {}

    /** @param by who answered: the others who could have are told that somebody came */
    record JoinAnswered(JoinRequestId request, PersonId person, OrganisationId organisation, boolean accepted, PersonId by,
            Instant at) implements AccountEvent {}

    /** An answer was taken back; the question is open again. */
    record JoinReopened(JoinRequestId request, PersonId person, OrganisationId organisation, Instant at)
            implements
                AccountEvent {}
}
