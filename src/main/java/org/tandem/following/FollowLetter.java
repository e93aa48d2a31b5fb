package org.tandem.following;

import java.util.List;

import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What to write to an address that is to be confirmed: {@code path} holds a secret, and is never logged.
 *
 * @param topics each with the key of its kind
 */
public record FollowLetter(FollowRequestId request, String email, Language language, String path, List<Named> topics) {

    /** Something that she wants to follow. */
    public record Named(String kind, Translated name) {}

    @Override
    public String toString() {
        return "letter about " + request;
    }
}
