package org.tandem.negotiation;

import java.time.Instant;

import org.tandem.programme.EditionId;
import org.tandem.shared.PersonId;

/** Facts about experts that other modules may react to. */
public sealed interface ExpertEvent {

    record ExpertInvited(EditionId edition, PersonId person, Instant at) implements ExpertEvent {}
}
