package org.tandem.attendance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tandem.registration.AttendeeId;
import org.tandem.shared.Translated;

/**
 * What came of a scan.
 *
 * @param attendee who it is, and {@code name}, where the house may know
 * @param at when she was checked in, where she was
 * @param elsewhere the gathering that the code is for, where it is another one of the house
 */
public record Arrival(Outcome outcome, @Nullable AttendeeId attendee, @Nullable String name, @Nullable Instant at,
        @Nullable Translated elsewhere) {

    public enum Outcome {
        /** She came. */
        DONE,
        /** She had come before: this scan changes nothing. */
        ALREADY,
        /** This very scan was taken back. */
        UNDONE, UNKNOWN, ELSEWHERE, WAITING, CANCELLED, UNCONFIRMED, NOT_HELD,
        /** The gathering is on a later day. */
        TOO_EARLY
    }

    static Arrival unknown() {
        return new Arrival(Outcome.UNKNOWN, null, null, null, null);
    }

    public boolean isIn() {
        return outcome == Outcome.DONE || outcome == Outcome.ALREADY;
    }

    /** Under which key it is said. */
    public String key() {
        return "attendance.outcome." + outcome;
    }
}
