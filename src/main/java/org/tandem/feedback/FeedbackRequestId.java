package org.tandem.feedback;

import java.util.UUID;

import org.tandem.shared.NotFound;

/** One link by which somebody who came says what she thinks. */
public record FeedbackRequestId(UUID value) {

    public static FeedbackRequestId next() {
        return new FeedbackRequestId(UUID.randomUUID());
    }

    public static FeedbackRequestId of(String text) {
        return NotFound.unless(text, FeedbackRequestId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
