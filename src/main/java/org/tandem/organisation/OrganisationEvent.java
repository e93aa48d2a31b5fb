package org.tandem.organisation;

import java.time.Instant;
import java.util.List;

import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Facts about organisations that other modules may react to. */
public sealed interface OrganisationEvent {

    OrganisationId organisation();

    record OrganisationFounded(OrganisationId organisation, Instant at) implements OrganisationEvent {}

    /** The parts are those of the profile that are different now, e.g. {@code areas}. */
    record ProfileChanged(OrganisationId organisation, List<String> parts) implements OrganisationEvent {}

    /** What becomes of a person's claim to an organisation. */
    sealed interface ClaimEvent extends OrganisationEvent {

        ClaimId claim();

        PersonId person();

        Instant at();
    }

    record OrganisationClaimed(OrganisationId organisation, ClaimId claim, PersonId person, Instant at) implements ClaimEvent {}

    record ClaimAnswered(OrganisationId organisation, ClaimId claim, PersonId person, boolean granted, Instant at)
            implements
                ClaimEvent {}

    /** The house has taken its answer back. */
    record ClaimReopened(OrganisationId organisation, ClaimId claim, PersonId person, Instant at) implements ClaimEvent {}
}
