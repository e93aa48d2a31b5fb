package org.tandem.negotiation.expert;

import java.time.Instant;

import org.tandem.programme.EditionId;
import org.tandem.shared.PersonId;

/** Facts about experts that other modules may react to. */
public sealed interface ExpertEvent {

    record ExpertInvited(EditionId edition, PersonId person, Instant at) implements ExpertEvent {}

    /** The house has given her so many negotiations more to watch. */
    record ExpertAssigned(EditionId edition, PersonId person, int negotiations, Instant at) implements ExpertEvent {}
}
