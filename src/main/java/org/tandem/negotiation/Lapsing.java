package org.tandem.negotiation;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the talks that are still open when their phase is over. */
@Component
class Lapsing {

    private static final Logger LOG = LoggerFactory.getLogger(Lapsing.class);

    @Configuration
    static class Schedule {

        /** Midnight comes at different times to different houses: so often, not at an hour. */
        @Bean
        RecurringTask<Void> lapseNegotiations(Lapsing lapsing) {
            return Tasks.recurring("lapse-negotiations", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((_, _) -> lapsing.lapse());
        }
    }

    private final JdbcClient jdbc;
    private final Negotiating negotiating;
    private final Clock clock;

    Lapsing(JdbcClient jdbc, Negotiating negotiating, Clock clock) {
        this.jdbc = jdbc;
        this.negotiating = negotiating;
        this.clock = clock;
    }

    /** Each in its own transaction; doing it again changes nothing. */
    void lapse() {
        for (var negotiation : open()) lapse(new NegotiationId(negotiation));
    }

    private void lapse(NegotiationId negotiation) {
        try {
            negotiating.lapse(negotiation);
        } catch (OptimisticLockingFailureException e) {
            LOG.debug("{} moved meanwhile, the next run looks at it again", negotiation, e);
        }
    }

    /** Open ones whose last day has come, where the day begins first on earth; {@link Negotiating#lapse} looks at the house's own midnight. */
    private List<UUID> open() {
        return jdbc.sql("""
                select n.id
                  from negotiation n
                  join phase p on p.edition = n.edition and p.kind = 'NEGOTIATION'
                 where n.state = 'OPEN' and p.closes_on <= :today
                 order by n.id
                """).param("today", Date.valueOf(LocalDate.now(clock.withZone(ZoneId.of("Pacific/Kiritimati")))))
                .query(UUID.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
