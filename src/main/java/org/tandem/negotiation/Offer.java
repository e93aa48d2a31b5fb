package org.tandem.negotiation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.Side;
import org.tandem.shared.PersonId;

/** One whole set of terms that a side has put to the other; it never changes. */
record Offer(OfferId id, NegotiationId negotiation, int number, Side side, @Nullable PersonId person, Terms terms,
        Instant madeAt) {}
