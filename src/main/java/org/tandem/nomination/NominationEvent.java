package org.tandem.nomination;

import java.time.Instant;

import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.OrganisationId;

/** Facts about nominations that other modules may react to. */
public sealed interface NominationEvent {

    NominationId nomination();

    EditionId edition();

    record NominationMade(NominationId nomination, EditionId edition, OrganisationId business, OrganisationId social, Instant at)
            implements
                NominationEvent {}

    /** A place is taken on both sides; the talks may begin. */
    record NominationAccepted(NominationId nomination, EditionId edition, OrganisationId business,
            ParticipationId businessParticipation,
            OrganisationId social, ParticipationId socialParticipation, Instant at) implements NominationEvent {}

    record NominationDeclined(NominationId nomination, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at)
            implements
                NominationEvent {}

    /** A refusal was taken back: the nomination waits for its answer again. */
    record NominationReconsidered(NominationId nomination, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at)
            implements
                NominationEvent {}

    record NominationExpired(NominationId nomination, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at)
            implements
                NominationEvent {}

    record NominationWithdrawn(NominationId nomination, EditionId edition, OrganisationId business, OrganisationId social,
            Instant at)
            implements
                NominationEvent {}
}
