package org.tandem.attendance;

import java.util.UUID;

import org.tandem.shared.NotFound;

/** One scan at the door; the phone makes it, so that the same scan delivered twice is known to be one. */
public record CheckInId(UUID value) {

    /** Random: it may come from a phone, whose clock nobody knows. */
    public static CheckInId next() {
        return new CheckInId(UUID.randomUUID());
    }

    public static CheckInId of(String text) {
        return NotFound.unless(text, CheckInId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
