package org.tandem.participation;

import java.time.Instant;

import org.tandem.programme.EditionId;
import org.tandem.shared.OrganisationId;

/** Facts about participations that other modules may react to. */
public sealed interface ParticipationEvent {

    ParticipationId participation();

    EditionId edition();

    OrganisationId organisation();

    record Applied(ParticipationId participation, EditionId edition, OrganisationId organisation,
            Instant at) implements ParticipationEvent {}

    record Qualified(ParticipationId participation, EditionId edition, OrganisationId organisation,
            Instant at) implements ParticipationEvent {}

    record Declined(ParticipationId participation, EditionId edition, OrganisationId organisation,
            Instant at) implements ParticipationEvent {}

    /** The house has taken its decision back; the application waits again. */
    record Reconsidered(ParticipationId participation, EditionId edition, OrganisationId organisation,
            Instant at) implements ParticipationEvent {}

    record Withdrawn(ParticipationId participation, EditionId edition, OrganisationId organisation,
            Instant at) implements ParticipationEvent {}
}
