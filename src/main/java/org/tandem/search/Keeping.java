package org.tandem.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings an index in line with what is public: of some things, or of everything. One does it at a time, and whoever does it reads
 * the database behind the change that it heard of, so that the last to write has written the latest.
 */
class Keeping {

    private static final int SHOWN_AT_ONCE = 20_000;

    private final PublicThings things;
    private final Index index;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean whole;

    Keeping(PublicThings things, Index index, Clock clock) {
        this.things = things;
        this.index = index;
        this.clock = clock;
    }

    Index index() {
        return index;
    }

    /** Whether all that was public at the start stands in the index. */
    boolean isWhole() {
        return whole;
    }

    /** Whatever is, or is told of, any of these, as it stands now. */
    void bring(Collection<UUID> ids) throws IOException {
        turn.lock();
        try {
            put(ids);
        } finally {
            turn.unlock();
        }
    }

    /** The same, unless somebody else is at it. */
    boolean bringNow(Collection<UUID> ids) throws IOException {
        if (!turn.tryLock()) return false;
        try {
            put(ids);
            return true;
        } finally {
            turn.unlock();
        }
    }

    private void put(Collection<UUID> ids) throws IOException {
        var known = index.touchedBy(ids);
        for (var thing : things.touchedBy(ids, clock.instant()))
            if (!thing.version().equals(known.remove(thing.id()))) index.put(thing);
        index.forget(known.keySet());
        index.show();
    }

    /** Everything that is public now, compared by version; what is missed here is heard of later. */
    void bringAll() throws IOException {
        turn.lock();
        try {
            var known = new HashMap<>(index.versions());
            var writing = new Writing(known);
            things.each(clock.instant(), writing::take);
            index.forget(writing.gone());
            index.show();
            index.keep();
            whole = true;
        } finally {
            turn.unlock();
        }
    }

    /** Of everything, one after the other. */
    private final class Writing {

        private final Map<UUID, String> known;
        private int put;

        private Writing(Map<UUID, String> known) {
            this.known = known;
        }

        private void take(PublicThing thing) {
            if (thing.version().equals(known.remove(thing.id()))) return;
            try {
                index.put(thing);
                if (++put % SHOWN_AT_ONCE == 0) index.show();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private Set<UUID> gone() {
            return known.keySet();
        }
    }

    /** What the clock has opened between two moments, and when it opens something next. */
    Instant pass(Instant since, Instant now) throws IOException {
        var opened = things.openedBetween(since, now);
        if (!opened.isEmpty()) bring(opened);
        return things.nextMoment(now).orElse(Instant.MAX);
    }
}
