package org.tandem.feedback;

import java.time.Instant;

import org.tandem.gathering.GatheringId;

/** Facts about feedback that other modules may react to; never an address or a secret. */
public sealed interface FeedbackEvent {

    /** The house asks somebody who came what she thinks. */
    record FeedbackAsked(FeedbackRequestId request, GatheringId gathering, Instant at) implements FeedbackEvent {}
}
