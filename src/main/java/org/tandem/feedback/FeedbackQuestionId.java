package org.tandem.feedback;

import java.util.UUID;

import org.tandem.shared.NotFound;

/** What a house asks those who came. */
public record FeedbackQuestionId(UUID value) {

    public static FeedbackQuestionId next() {
        return new FeedbackQuestionId(UUID.randomUUID());
    }

    public static FeedbackQuestionId of(String text) {
        return NotFound.unless(text, FeedbackQuestionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
