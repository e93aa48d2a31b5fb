package org.tandem.gathering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.tandem.shared.BrokenRule;

/** From when until when, as the clock on the wall of the place shows it. */
public record Period(LocalDateTime starts, LocalDateTime ends, ZoneId zone) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /**
     * @throws BrokenRule {@code gathering.no-such-time} where the clock of the place jumps over the start or the end,
     *         {@code gathering.ends-before-start}, {@code gathering.too-long} beyond 31 days
     */
    public Period {
        expectToExist(starts, zone);
        expectToExist(ends, zone);
        var length = Duration.between(starts.atZone(zone), ends.atZone(zone));
        if (!length.isPositive()) throw new BrokenRule("gathering.ends-before-start");
        if (length.compareTo(LONGEST) > 0) throw new BrokenRule("gathering.too-long");
    }

    private static void expectToExist(LocalDateTime time, ZoneId zone) {
        if (zone.getRules().getValidOffsets(time).isEmpty())
            throw new BrokenRule("gathering.no-such-time", time.toLocalTime().toString(),
                    time.toLocalDate());
    }

    public Instant startsAt() {
        return starts.atZone(zone).toInstant();
    }

    public Instant endsAt() {
        return ends.atZone(zone).toInstant();
    }
}
