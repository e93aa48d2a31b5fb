package org.tandem.shot;

import java.time.Instant;

import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;

/** What happens to a shot that the filmed have to hear of. */
public sealed interface ShotEvent {

    ShotId shot();

    EditionId edition();

    PartnershipId partnership();

    Instant at();

    record ShotPlanned(ShotId shot, EditionId edition, PartnershipId partnership, Instant at) implements ShotEvent {}

    record ShotReplanned(ShotId shot, EditionId edition, PartnershipId partnership, Instant at) implements ShotEvent {}

    /** It is not filmed any more. */
    record ShotRemoved(ShotId shot, EditionId edition, PartnershipId partnership, Instant at) implements ShotEvent {}
}
