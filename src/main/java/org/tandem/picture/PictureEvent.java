package org.tandem.picture;

import java.time.Instant;

/** Facts about pictures that others may react to. */
public sealed interface PictureEvent {

    PictureId picture();

    /** A file is here, as the first or in place of another; it is still to be drawn. */
    record PictureArrived(PictureId picture, Instant at) implements PictureEvent {}
}
