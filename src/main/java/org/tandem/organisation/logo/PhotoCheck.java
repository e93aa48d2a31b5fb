package org.tandem.organisation.logo;

/** What became of a file that somebody sent as a photo: it is one, or there is a reason why not. */
public sealed interface PhotoCheck {

    record Accepted(Photo photo) implements PhotoCheck {}

    /** The code names a message, e.g. {@code photo.too-large}. */
    record Refused(String code) implements PhotoCheck {}
}
