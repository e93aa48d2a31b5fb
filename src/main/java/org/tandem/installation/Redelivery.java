package org.tandem.installation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** What was committed and not yet heard by all who were to hear it is handed out again: its process was killed, or a listener failed. */
@Component
class Redelivery {

    /** Younger ones are another node's, or have only just failed. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final IncompleteEventPublications outstanding;
    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    Redelivery(IncompleteEventPublications outstanding, Database database, JdbcClient jdbc, Clock clock) {
        this.outstanding = outstanding;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tandem's own PostgreSQL serves one node: whatever is outstanding when it starts, nobody else is working on. */
    @EventListener(ApplicationStartedEvent.class)
    void atStart() {
        if (!(database instanceof OwnPostgres)) return;
        release(clock.instant());
        outstanding.resubmitIncompletePublications(_ -> true);
    }

    void late() {
        release(clock.instant().minus(LATE));
        outstanding.resubmitIncompletePublicationsOlderThan(LATE);
    }

    /** One that was taken to be handed out again by a process that was killed then: the registry would leave it to that process. */
    private void release(Instant before) {
        jdbc.sql("""
                update event_publication set status = 'FAILED' where status = 'RESUBMITTED' and last_resubmission_date <= ?
                """).param(Timestamp.from(before)).update();
    }

    /** Whatever the number of nodes, one of them does it at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> redeliveryTask(Redelivery redelivery) {
            return Tasks.recurring("redelivery", FixedDelay.of(LATE)).execute((_, _) -> redelivery.late());
        }
    }
}
