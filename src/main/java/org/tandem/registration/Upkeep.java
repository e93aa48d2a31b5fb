package org.tandem.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;

/** What becomes of registrations as time passes: some run out, some are reminded, and in the end what is personal is removed. */
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration BEFORE = Duration.ofDays(1);

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> registrationUpkeep(Upkeep upkeep) {
            return Tasks.recurring("registration-upkeep", FixedDelay.of(Duration.ofMinutes(1))).execute((_, _) -> upkeep.run());
        }
    }

    private final JdbcClient jdbc;
    private final Registering registering;
    private final Reminding reminding;
    private final Clock clock;
    private final Duration kept;

    Upkeep(JdbcClient jdbc, Registering registering, Reminding reminding, Clock clock,
            @Value("${tandem.registrations.kept}") Duration kept) {
        this.jdbc = jdbc;
        this.registering = registering;
        this.reminding = reminding;
        this.clock = clock;
        this.kept = kept;
    }

    /** Each in its own transaction; doing it again changes nothing. */
    void run() {
        each(late(), registering::lapse);
        each(tomorrow(), reminding::remind);
        each(old(), reminding::erase);
    }

    private static void each(List<UUID> registrations, Consumer<RegistrationId> act) {
        for (var id : registrations) {
            try {
                act.accept(new RegistrationId(id));
            } catch (OptimisticLockingFailureException | BrokenRule e) {
                LOG.debug("{} moved meanwhile, the next run looks at it again", id, e);
            }
        }
    }

    private List<UUID> late() {
        return read("""
                select id from registration
                 where state = 'ASKED' and asked_at <= :then or state = 'OFFERED' and offered_until <= :now
                 order by offered_until, id limit 500
                """, Registration.TO_CONFIRM.negated());
    }

    /** Who registered less than a day before needs no reminder. */
    private List<UUID> tomorrow() {
        return read("""
                select r.id from registration r join gathering g on g.id = r.gathering
                 where r.state = 'REGISTERED' and r.reminded_at is null and r.email is not null and g.state = 'PUBLISHED'
                   and g.starts_at > :now and g.starts_at <= :then and r.confirmed_at < g.starts_at - interval '1 day'
                 order by r.id limit 500
                """, BEFORE);
    }

    private List<UUID> old() {
        return read("""
                select r.id from gathering g join registration r on r.gathering = g.id
                 where g.ends_at < :then and r.erased_at is null
                 order by r.id limit 500
                """, kept.negated());
    }

    private List<UUID> read(String sql, Duration later) {
        var now = clock.instant();
        return jdbc.sql(sql).param("now", Timestamp.from(now)).param("then", Timestamp.from(now.plus(later))).query(UUID.class)
                .list().stream().map(Objects::requireNonNull).toList();
    }
}
