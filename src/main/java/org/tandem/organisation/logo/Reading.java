package org.tandem.organisation.logo;

import java.util.List;

/** What became of a file that should be a picture: drawn anew, once for each size, or there is a reason why not. */
sealed interface Reading {

    record Drawn(List<Drawing> drawings) implements Reading {}

    record Refused(String code) implements Reading {}

    /** A picture that Tandem has drawn itself, as a file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Drawing(byte[] bytes, int width, int height) {}
}
