package org.tandem.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets mails, with the addresses they went to. That an event makes one mail rests on the row that is forgotten here: by then no
 * event is delivered again, and what following has to say is not said any more after {@link #OF_FOLLOWERS}.
 */
@Component
class MailForgetting {

    /** So long mails to those who follow something are kept, who are promised that their addresses are erased. */
    private static final Duration OF_FOLLOWERS = Duration.ofDays(7);

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> mailForgettingTask(MailForgetting forgetting) {
            return Tasks.recurring("mail-forgetting", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> forgetting.run());
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    MailForgetting(JdbcClient jdbc, Clock clock, @Value("${tandem.mails.kept}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Whether a mail was sent or not: what waited so long is of no use any more. One that is being sent is left to the next run, and in
     * a demo those to names under {@code .example}, which are nobody's (RFC 6761): they are part of its story.
     */
    void run() {
        jdbc.sql("""
                delete from mail
                 where state <> 'SENDING' and not (state = 'KEPT' and recipient like '%.example')
                   and (created_at < :kept
                        or created_at < :followers and (event_key like 'follow-asked:%' or event_key like 'digest:%'))
                """).param("kept", before(kept)).param("followers", before(OF_FOLLOWERS)).update();
    }

    private Timestamp before(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }
}
