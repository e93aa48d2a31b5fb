package org.tandem.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tandem.installation.DataDirectory;
import org.tandem.signal.Change;
import org.tandem.signal.ChangeListener;

/**
 * Lets this node's index follow what becomes public and what ceases to be: what transactions announce, and what the clock opens.
 * Whoever lets it down (a disk, the database) is asked again, with everything.
 */
@Component
class Following implements ChangeListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** How often the clock is looked at. */
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration KEEP = Duration.ofMinutes(1);
    /** More changes than that at once are fewer questions when everything is compared. */
    private static final int MANY = 2_000;
    /** Figures are no words. */
    private static final Set<String> UNTOLD = Set.of("figure", "press");
    /** Before the line that it listens to. */
    private static final int PHASE = -1;

    private final PublicThings things;
    private final Path place;
    private final Clock clock;
    private final ReentrantLock door = new ReentrantLock();
    private final Condition somethingToDo = door.newCondition();
    private final Set<UUID> heard = new HashSet<>();
    private boolean everything;
    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile @Nullable Keeping keeping;

    @Autowired
    Following(PublicThings things, DataDirectory data, Clock clock) {
        this(things, data.path().resolve("search"), clock);
    }

    Following(PublicThings things, Path place, Clock clock) {
        this.things = things;
        this.place = place;
        this.clock = clock;
    }

    Keeping keeping() {
        var now = keeping;
        if (now == null) throw new IllegalStateException("The search index is not open");
        return now;
    }

    @Override
    public void changed(Set<Change> changes) {
        tell(changes.stream().filter(change -> !UNTOLD.contains(change.kind())).map(Change::id).collect(Collectors.toSet()),
                false);
    }

    @Override
    public void anythingMayHaveChanged() {
        tell(Set.of(), true);
    }

    private void tell(Set<UUID> ids, boolean all) {
        door.lock();
        try {
            heard.addAll(ids);
            everything |= all || heard.size() > MANY;
            if (everything || !heard.isEmpty()) somethingToDo.signal();
        } finally {
            door.unlock();
        }
    }

    @Override
    public synchronized void start() {
        keeping = opened();
        running = true;
        thread = Thread.ofPlatform().daemon().name("search").start(this::follow);
    }

    private Keeping opened() {
        try {
            return new Keeping(things, Index.open(place), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        tell(Set.of(), true);
        try {
            if (thread != null) thread.join();
            keeping().index().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("The search index was not closed; the next start compares it with the database anyway", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void follow() {
        var round = new Round(clock.instant());
        while (running) {
            try {
                round.turn();
            } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
                if (running) LOG.warn("Search could not follow what changed, and compares everything again", e);
                mend();
                tell(Set.of(), true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** An index that takes no more is made anew. */
    private void mend() {
        if (!running || keeping().index().fault() == null) return;
        try {
            keeping().index().close();
        } catch (IOException e) {
            LOG.debug("What is broken does not close", e);
        }
        keeping = opened();
    }

    /** One look after the other at what was heard and at the clock. */
    private final class Round {

        private Instant looked;
        private Instant next = Instant.MIN;
        private Instant kept;

        private Round(Instant now) {
            looked = now;
            kept = now;
        }

        private void turn() throws IOException, InterruptedException {
            var ids = new HashSet<UUID>();
            var all = await(ids);
            if (!running) return;
            var now = clock.instant();
            // a clock that was put back has closed again what it had opened
            if (all || now.isBefore(looked)) keeping().bringAll();
            else if (!ids.isEmpty()) keeping().bring(ids);
            if (all || !ids.isEmpty() || !now.isBefore(next) || now.isBefore(looked)) next = keeping().pass(looked, now);
            looked = now;
            keep(now);
        }

        private boolean await(Set<UUID> ids) throws InterruptedException {
            door.lock();
            try {
                if (heard.isEmpty() && !everything && somethingToDo.await(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                    LOG.trace("Something changed");
                ids.addAll(heard);
                var all = everything;
                heard.clear();
                everything = false;
                return all;
            } finally {
                door.unlock();
            }
        }

        private void keep(Instant now) throws IOException {
            if (now.isBefore(kept.plus(KEEP)) && !now.isBefore(kept)) return;
            keeping().index().keep();
            kept = now;
        }
    }
}
