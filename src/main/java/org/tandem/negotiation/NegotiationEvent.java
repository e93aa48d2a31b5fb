package org.tandem.negotiation;

import java.time.Instant;

import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.OrganisationId;

/** Facts about negotiations and their agreements that other modules may react to. */
public sealed interface NegotiationEvent {

    NegotiationId negotiation();

    EditionId edition();

    record NegotiationOpened(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at)
            implements
                NegotiationEvent {}

    record OfferMade(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social, OfferId offer,
            int number,
            Side by, Instant at) implements NegotiationEvent {}

    /** The last offer was accepted by the side that had not made it. */
    record TermsAgreed(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            OfferId offer, Instant at)
            implements
                NegotiationEvent {}

    record NegotiationAbandoned(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            Side by, Instant at)
            implements
                NegotiationEvent {}

    /** The side that had walked away came back before anything else happened. */
    record NegotiationResumed(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            Side by, Instant at)
            implements
                NegotiationEvent {}

    record NegotiationLapsed(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at)
            implements
                NegotiationEvent {}

    /** One side's signatory has confirmed the agreement. */
    record AgreementConfirmed(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            AgreementId agreement, Side by, Instant at) implements NegotiationEvent {}

    /** Both sides' signatories have confirmed the agreement. */
    record AgreementConcluded(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
            AgreementId agreement, Instant at) implements NegotiationEvent {}
}
