package org.tandem.nomination;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Nominations that nobody answered in time, let go one by one, so that one that fails holds up no other. */
@Component
class Expiry {

    private final Nominations nominations;
    private final Nominating nominating;
    private final Clock clock;

    Expiry(Nominations nominations, Nominating nominating, Clock clock) {
        this.nominations = nominations;
        this.nominating = nominating;
        this.clock = clock;
    }

    /** @return how many were let go */
    int run() {
        var day = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        return (int) nominations.waitingSince(day).stream().filter(nomination -> nominating.expire(nomination.id())).count();
    }

    @Bean
    RecurringTask<Void> nominationExpiry() {
        return Tasks.recurring("nomination-expiry", FixedDelay.of(Duration.ofMinutes(5))).execute((_, _) -> run());
    }
}
