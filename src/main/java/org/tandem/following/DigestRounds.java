package org.tandem.following;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks whose digest is due, notes between them what becomes public, and tidies up. */
@Component
class DigestRounds {

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> digests(DigestRounds rounds) {
            return Tasks.recurring("digests", FixedDelay.of(Duration.ofSeconds(10))).execute((_, _) -> rounds.run());
        }

        @Bean
        RecurringTask<Void> newsNoting(Digesting digesting) {
            return Tasks.recurring("news-noting", FixedDelay.of(Duration.ofMinutes(10))).execute((_, _) -> {
                digesting.note();
                digesting.tidy();
            });
        }
    }

    private final Digesting digesting;

    DigestRounds(Digesting digesting) {
        this.digesting = digesting;
    }

    /** What is new is noted once, then some hundred are told at a time, each in a transaction of its own. */
    void run() {
        if (!digesting.isDue()) return;
        digesting.note();
        while (digesting.makeSome() > 0) {
            // until nobody is due, or the rest is in the hands of another node
        }
    }
}
