package org.tandem.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tandem.installation.OwnConnections;

/**
 * This node's line to the database, on a connection of its own, over which PostgreSQL passes on what transactions announced that
 * were committed on any node. A line that was down is taken up again, and whoever listens is told that it may have missed something.
 */
@Component
public class ChangeLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLine.class);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SOUND = Duration.ofSeconds(1);
    /** Before the web server: the first page asked for finds the line up. */
    private static final int PHASE = 0;

    private final OwnConnections connections;
    private final List<ChangeListener> listeners;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean up;
    private volatile long provenAt;
    private @Nullable Thread thread;

    public ChangeLine(OwnConnections connections, List<ChangeListener> listeners) {
        this.connections = connections;
        this.listeners = listeners;
    }

    /**
     * Whether all that was committed until a second ago has been passed on. Who answers from memory does so only while this holds,
     * and asks the tables otherwise.
     */
    public boolean isSound() {
        return up && System.nanoTime() - provenAt < SOUND.toNanos();
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("changes").start(this::keepListening);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(2))) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void keepListening() {
        var wasUp = true;
        while (isRunning()) {
            try (var connection = connections.open("tandem changes")) {
                listen(connection);
            } catch (SQLException e) {
                if (up || wasUp) LOG.warn("The line to the database is down, and is taken up again as soon as it answers", e);
                wasUp = up;
            } finally {
                up = false;
            }
            pause();
        }
    }

    /** First the line, then the word that anything may have changed: what changes in between is heard. */
    private void listen(Connection connection) throws SQLException {
        var line = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen public_changed");
            tell(ChangeListener::anythingMayHaveChanged);
            while (isRunning()) {
                var asked = System.nanoTime();
                // its answer comes behind all that was announced before
                statement.execute("select 1");
                pass(line.getNotifications());
                provenAt = asked;
                up = true;
                pass(line.getNotifications((int) LOOK.toMillis()));
            }
        }
    }

    private void pass(PGNotification @Nullable [] announced) {
        if (announced == null || announced.length == 0) return;
        var changes = new LinkedHashSet<Change>();
        for (var one : announced) Change.of(one.getParameter()).ifPresent(changes::add);
        tell(listener -> listener.changed(changes));
    }

    private void tell(Consumer<ChangeListener> word) {
        for (var listener : listeners) {
            try {
                word.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("{} did not bear what it heard; the others hear it all the same", listener.getClass().getName(), e);
            }
        }
    }

    private void pause() {
        try {
            if (stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) LOG.debug("No more changes are heard");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
