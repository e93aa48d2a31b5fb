package org.tandem.installation;

import org.jspecify.annotations.Nullable;

/** Why Tandem does not start: one English sentence on one line, saying what happened and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence.strip().replaceAll("\\s*\\R\\s*", " "), cause);
    }

    /** The sentence, on one line. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
