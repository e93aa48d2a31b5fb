package org.tandem.gathering;

import java.time.Instant;

import org.tandem.programme.EditionId;

/** Facts about gatherings that other modules may react to. */
public sealed interface GatheringEvent {

    GatheringId gathering();

    EditionId edition();

    record GatheringPublished(GatheringId gathering, EditionId edition, Instant at) implements GatheringEvent {}

    /** When or where changed after it was announced; {@code sequence} counts these changes. */
    record GatheringMoved(GatheringId gathering, EditionId edition, int sequence, Instant at) implements GatheringEvent {}

    /** There are more places than before. */
    record GatheringWidened(GatheringId gathering, EditionId edition, Instant at) implements GatheringEvent {}

    record GatheringCancelled(GatheringId gathering, EditionId edition, Instant at) implements GatheringEvent {}
}
