package org.tandem.organisation.logo;

/** What became of a file that somebody sent as a picture: it may be one, or there is a reason why not. */
public sealed interface HeadCheck {

    record Accepted(PictureHead head) implements HeadCheck {}

    /** The code names a message, e.g. {@code picture.too-large}. */
    record Refused(String code) implements HeadCheck {}
}
