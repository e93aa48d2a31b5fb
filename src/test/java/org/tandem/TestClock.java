package org.tandem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The program's clock in tests: it goes as usual until a test sets it, and {@link WholeProgram} lets it go again afterwards. */
@Component
@Primary
@Profile("!demo")
public class TestClock extends Clock {

    private volatile @Nullable Instant set;

    /** Stops at a moment. */
    public void set(String moment) {
        set = Instant.parse(moment);
    }

    /** Stops so much later than it stands. */
    public void pass(Duration time) {
        set = instant().plus(time);
    }

    public void letGo() {
        set = null;
    }

    @Override
    public Instant instant() {
        var stopped = set;
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource now = this::instant;
        return now.withZone(zone);
    }
}
