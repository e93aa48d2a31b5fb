package org.tandem.feedback;

import org.tandem.programme.EditionId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What to write to somebody who came: {@code path} holds a secret, and is never logged. */
public record FeedbackLetter(FeedbackRequestId request, String email, Language language, String path, EditionId edition,
        Translated title) {

    @Override
    public String toString() {
        return "letter about " + request;
    }
}
