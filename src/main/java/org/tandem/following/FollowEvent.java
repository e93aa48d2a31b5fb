package org.tandem.following;

import java.time.Instant;

/** Facts about following that other modules may react to; never an address or a secret. */
public sealed interface FollowEvent {

    /** Somebody asks to follow something; the address is to be confirmed by mail. */
    record FollowAsked(FollowRequestId request, Instant at) implements FollowEvent {}

    /** Digests are to be written. */
    record DigestsMade(BatchId batch, Instant at) implements FollowEvent {}
}
