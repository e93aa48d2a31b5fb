package org.tandem.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.film.store.FilmStore;

/** Clears away uploads that nobody has finished, and files that no film has any more; running twice changes nothing. */
@Component
class Tidying {

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> tidyFilms(Tidying tidying) {
            return Tasks.recurring("tidy-films", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> tidying.tidy());
        }
    }

    private final Uploads uploads;
    private final FilmStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tidying(Uploads uploads, FilmStore store, JdbcClient jdbc, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void tidy() {
        try {
            uploads.tidy();
            // what has just been stored may get its film in a moment
            var stored = new HashSet<>(store.keys(clock.instant().minus(Duration.ofHours(1))));
            jdbc.sql("select key from film_file union all select id from film_upload").query(UUID.class).list()
                    .forEach(stored::remove);
            for (var key : stored) store.drop(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
