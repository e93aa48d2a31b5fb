package org.tandem.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What is asked of the database after a change and when its time is over, not with each page. */
public final class Remembered<T> {

    /** What was found, and from when until when it may be said without asking again. */
    public record Answer<T>(T what, Instant since, Instant until) {

        private boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final Function<Instant, Answer<T>> asking;
    private volatile @Nullable Answer<T> last;

    /** @param asking at a moment, which is the one that its answer holds from */
    public Remembered(Clock clock, Function<Instant, Answer<T>> asking) {
        this.clock = clock;
        this.asking = asking;
    }

    public void forget() {
        changes.incrementAndGet();
        last = null;
    }

    public T get() {
        var now = clock.instant();
        var known = last;
        if (known != null && known.holds(now)) return known.what();
        var heard = changes.get();
        var found = asking.apply(now);
        // what was asked before a change is not remembered after it
        if (heard == changes.get()) last = found;
        return found.what();
    }
}
