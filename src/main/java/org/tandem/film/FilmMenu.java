package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.PublicFrame;
import org.tandem.signal.Change;
import org.tandem.signal.ChangeListener;

/**
 * Whether the menu of every public page leads to films. It is asked of the database after a change, at each premiere and once a
 * minute, not with each page; what the list behind it shows is decided there.
 */
@Component
public class FilmMenu implements ChangeListener, PublicFrame {

    private static final Duration KNOWN = Duration.ofMinutes(1);

    private record Answer(boolean any, Instant since, Instant until) {

        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    private final AtomicLong changes = new AtomicLong();
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Answer last;

    FilmMenu(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void changed(Set<Change> heard) {
        forget();
    }

    @Override
    public void anythingMayHaveChanged() {
        forget();
    }

    private void forget() {
        changes.incrementAndGet();
        last = null;
    }

    @Override
    public String version() {
        return String.valueOf(leadsToFilms());
    }

    /** A page that says that the database is away has a menu too. */
    public boolean leadsToFilms() {
        try {
            return answer();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private boolean answer() {
        var now = clock.instant();
        var known = last;
        if (known != null && known.holds(now)) return known.any();
        var heard = changes.get();
        var found = ask(now);
        // what was asked before a change is not remembered after it
        if (heard == changes.get()) last = found;
        return found.any();
    }

    private Answer ask(Instant now) {
        return jdbc.sql("""
                select exists (select from public_film(:now)) as any,
                       least(cast(:then as timestamptz), (select min(opens_at) from film_premiere where opens_at > :now)) as until
                """).param("now", Timestamp.from(now)).param("then", Timestamp.from(now.plus(KNOWN)))
                .query((row, _) -> new Answer(row.getBoolean("any"), now, row.getTimestamp("until").toInstant())).single();
    }
}
