package org.tandem.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tandem.installation.DataDirectory;
import org.tandem.signal.Change;
import org.tandem.signal.ChangeListener;

/**
 * Lets this node's index follow what becomes public and what ceases to be: what transactions announce, and what the clock opens.
 * Where that fails (a disk, the database), everything is compared as soon as it works again.
 */
@Component
class Following implements ChangeListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** How often the clock is looked at. */
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration KEEP = Duration.ofMinutes(1);
    /** What is of no words that are searched. */
    private static final Set<String> UNTOLD = Set.of("figure", "press");
    /** Before the line that it listens to. */
    private static final int PHASE = -1;

    private final PublicThings things;
    private final Path place;
    private final Clock clock;
    private volatile Heard heard = new Heard();
    private volatile boolean running;
    private volatile @Nullable Keeping keeping;
    private @Nullable Thread thread;

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
        heard.hear(changes.stream().filter(change -> !UNTOLD.contains(change.kind())).map(Change::id).toList());
    }

    @Override
    public void anythingMayHaveChanged() {
        heard.hearOfEverything();
    }

    @Override
    public synchronized void start() {
        keeping = opened();
        heard = new Heard();
        running = true;
        thread = Thread.ofPlatform().daemon().name("search").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        running = false;
        heard.end();
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

    private Keeping opened() {
        try {
            return new Keeping(things, Index.open(place), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() {
        var rounds = new Rounds(clock.instant());
        while (running) {
            try {
                rounds.next();
            } catch (IOException | RuntimeException e) {
                mend(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** An index that takes no more is made anew. */
    private void mend(Exception fault) {
        if (!running) return;
        LOG.warn("Search could not follow what changed, and compares everything as soon as it can", fault);
        heard.hearOfEverything();
        try {
            if (keeping().index().fault() != null) {
                keeping().index().close();
                keeping = opened();
            }
            heard.rest(REST);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The search index cannot be made anew", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look after the other at what was heard and at the clock. */
    private final class Rounds {

        private Instant looked;
        private Instant opening = Instant.MIN;
        private Instant kept;

        private Rounds(Instant now) {
            looked = now;
            kept = now;
        }

        private void next() throws IOException, InterruptedException {
            var batch = heard.await(LOOK);
            if (!running) return;
            var now = clock.instant();
            // a clock that was put back has closed again what it had opened
            var back = now.isBefore(looked.minus(REST));
            if (batch.everything() || back) keeping().bringAll();
            else if (!batch.isEmpty()) keeping().bring(batch.ids());
            if (!batch.isEmpty() || back || !now.isBefore(opening)) opening = keeping().pass(looked, now);
            looked = now;
            if (back || !now.isBefore(kept.plus(KEEP))) keep(now);
        }

        private void keep(Instant now) throws IOException {
            keeping().index().keep();
            kept = now;
        }
    }
}
