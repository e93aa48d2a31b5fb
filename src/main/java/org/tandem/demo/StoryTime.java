package org.tandem.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** The clock of the demo: set to the story's time while it is played, and to the real one from then on. */
class StoryTime extends Clock {

    private final AtomicReference<@Nullable Instant> told = new AtomicReference<>();
    private final InstantSource real = InstantSource.system();

    /** Noon in Warsaw in winter, which is the same day in every zone that Tandem is used in. */
    void goTo(LocalDate day) {
        told.set(day.atTime(11, 0).toInstant(ZoneOffset.UTC));
    }

    /** A little later on the same day. */
    void passMinutes(int minutes) {
        told.updateAndGet(now -> now == null ? null : now.plusSeconds(60L * minutes));
    }

    void comeBack() {
        told.set(null);
    }

    boolean isTelling() {
        return told.get() != null;
    }

    @Override
    public Instant instant() {
        var now = told.get();
        return now == null ? real.instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Through another source: {@link Clock#withZone} of this one would call itself. */
    @Override
    @SuppressWarnings("UnnecessaryMethodReference")
    public Clock withZone(ZoneId zone) {
        InstantSource now = this::instant;
        return now.withZone(zone);
    }
}
