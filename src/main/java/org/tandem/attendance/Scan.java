package org.tandem.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tandem.registration.AttendeeCode;
import org.tandem.registration.AttendeeId;
import org.tandem.shared.NotFound;

/**
 * What happened at the door: somebody showed a code, or was found in the list by her name.
 *
 * @param shown the code as it was read or typed, or an attendee's id
 * @param at when, as the phone's clock says
 */
public record Scan(CheckInId id, String shown, Instant at) {

    private static final int LONGEST = 200;
    /** A phone's clock may be wrong by years; what it says is believed so long back. */
    private static final Duration BELIEVED = Duration.ofDays(3);

    public Scan {
        shown = shown.strip();
        if (shown.length() > LONGEST) shown = shown.substring(0, LONGEST);
    }

    public static Scan of(AttendeeId attendee, Instant now) {
        return new Scan(CheckInId.next(), attendee.toString(), now);
    }

    public static Scan of(String code, Instant now) {
        return new Scan(CheckInId.next(), code, now);
    }

    /** As a phone delivers it: id, moment in milliseconds, and what was shown, with bars between. */
    static Optional<Scan> read(String line, Instant now) {
        var parts = line.split("\\|", 3);
        if (parts.length < 3 || !parts[1].matches("\\d{1,15}")) return Optional.empty();
        try {
            return Optional.of(
                    new Scan(CheckInId.of(parts[0]), parts[2], believed(Instant.ofEpochMilli(Long.parseLong(parts[1])), now)));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    List<String> codes() {
        return AttendeeCode.meant(shown);
    }

    Optional<UUID> attendee() {
        try {
            return Optional.of(UUID.fromString(shown));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant believed(Instant said, Instant now) {
        return said.isAfter(now) || said.isBefore(now.minus(BELIEVED)) ? now : said;
    }
}
