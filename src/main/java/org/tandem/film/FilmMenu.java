package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.PublicFrame;
import org.tandem.signal.Change;
import org.tandem.signal.ChangeListener;
import org.tandem.signal.Remembered;
import org.tandem.signal.Remembered.Answer;

/**
 * Whether the menu of every public page leads to films. It is asked of the database after a change, at each premiere and once a
 * minute, not with each page; what the list behind it shows is decided there.
 */
@Component
public class FilmMenu implements ChangeListener, PublicFrame {

    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Remembered<Boolean> any;

    FilmMenu(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.any = new Remembered<>(clock, this::ask);
    }

    @Override
    public void changed(Set<Change> heard) {
        any.forget();
    }

    @Override
    public void anythingMayHaveChanged() {
        any.forget();
    }

    @Override
    public String version() {
        return String.valueOf(leadsToFilms());
    }

    /** A page that says that the database is away has a menu too. */
    public boolean leadsToFilms() {
        try {
            return any.get();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private Answer<Boolean> ask(Instant now) {
        return jdbc.sql("""
                select exists (select from public_film(:now)) as any,
                       least(cast(:then as timestamptz), (select min(opens_at) from film_premiere where opens_at > :now)) as until
                """).param("now", Timestamp.from(now)).param("then", Timestamp.from(now.plus(KNOWN)))
                .query((row, _) -> new Answer<>(row.getBoolean("any"), now, row.getTimestamp("until").toInstant())).single();
    }
}
