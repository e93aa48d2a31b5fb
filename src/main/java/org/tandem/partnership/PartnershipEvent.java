package org.tandem.partnership;

import java.time.Instant;

import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.OrganisationId;

/** Facts about partnerships that other modules may react to. */
public sealed interface PartnershipEvent {

    PartnershipId partnership();

    EditionId edition();

    record PartnershipFormed(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at) implements PartnershipEvent {}

    record PartnershipConcluded(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at) implements PartnershipEvent {}

    record PartnershipStarted(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at) implements PartnershipEvent {}

    record PartnershipCompleted(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at) implements PartnershipEvent {}

    record PartnershipEndedEarly(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at) implements PartnershipEvent {}

    /** One side has written the public summary anew; what was approved before is approved no more. */
    record SummaryWritten(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social, Side by,
            Instant at) implements PartnershipEvent {}

    /** Who sees the partnership may have changed: an approval, a consent, or its withdrawal. */
    record PublicityChanged(PartnershipId partnership, EditionId edition, OrganisationId business, OrganisationId social, Side by,
            boolean visible, Instant at) implements PartnershipEvent {}
}
