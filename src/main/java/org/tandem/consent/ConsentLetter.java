package org.tandem.consent;

import org.tandem.shared.Language;

/** What to write to somebody who is asked: {@code path} holds the secret, and is never logged. */
public record ConsentLetter(String name, String email, Language language, boolean minor, String path) {

    @Override
    public String toString() {
        return "letter that asks for a consent";
    }
}
