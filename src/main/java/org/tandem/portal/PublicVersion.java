package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.signal.Change;
import org.tandem.signal.ChangeLine;
import org.tandem.signal.ChangeListener;

/**
 * A number that grows with everything that may change what the public sees: with each change that this node hears of, and when a
 * moment comes at which a page changes by itself, as with a premiere, the end of a gathering, or midnight at a house.
 */
@Component
class PublicVersion implements ChangeListener {

    /** The time in which nothing changes by itself: from {@code since} to before {@code until}. */
    private record Calm(long version, Instant since, Instant until) {

        boolean holds(long now, Instant moment) {
            return version == now && !moment.isBefore(since) && moment.isBefore(until);
        }
    }

    private static final String NEXT = """
            select least((select min(at) from public_moment where at > :now),
                         (select min(((cast(:now as timestamptz) at time zone zone)::date + 1)::timestamp at time zone zone)
                            from (select time_zone from house union select 'UTC') z (zone)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<ChangeLine> line;
    private final AtomicLong changes = new AtomicLong();
    private volatile Calm calm = new Calm(0, Instant.MIN, Instant.MIN);

    /** @param line asked for late, since it knows its listeners first */
    PublicVersion(JdbcClient jdbc, Clock clock, ObjectProvider<ChangeLine> line) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.line = line;
    }

    @Override
    public void changed(Set<Change> heard) {
        changes.incrementAndGet();
    }

    @Override
    public void anythingMayHaveChanged() {
        changes.incrementAndGet();
    }

    /** The number at this moment; none while this node is not sure to hear of every change within a second. */
    OptionalLong now() {
        if (!line.getObject().isSound()) return OptionalLong.empty();
        var moment = clock.instant();
        var known = calm;
        return OptionalLong.of((known.holds(changes.get(), moment) ? known : look(known, moment)).version());
    }

    /** Once after each change: what was read before it says nothing about the moments after it. */
    private Calm look(Calm known, Instant moment) {
        var version = changes.get();
        if (version == known.version()) version = changes.incrementAndGet();
        var next = jdbc.sql(NEXT).param("now", Timestamp.from(moment)).query(Timestamp.class).single().toInstant();
        var found = new Calm(version, moment, next);
        calm = found;
        return found;
    }
}
