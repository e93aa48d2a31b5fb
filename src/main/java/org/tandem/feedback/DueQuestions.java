package org.tandem.feedback;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;

/** What houses ask those who came is sent by itself when its time has come; running twice sends nothing twice. */
@Component
class DueQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(DueQuestions.class);
    private static final int AT_ONCE = 100;

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> dueFeedback(DueQuestions questions) {
            return Tasks.recurring("due-feedback", FixedDelay.of(Duration.ofMinutes(1))).execute((_, _) -> questions.send());
        }
    }

    private final Asking asking;

    DueQuestions(Asking asking) {
        this.asking = asking;
    }

    /** Each gathering in a transaction of its own. */
    void send() {
        for (var gathering : asking.due(AT_ONCE)) {
            try {
                asking.askByItself(gathering);
            } catch (BrokenRule e) {
                LOG.debug("{} moved meanwhile, the next run looks at it again", gathering, e);
            } catch (RuntimeException e) {
                LOG.error("{} could not be asked about; the others are", gathering, e);
            }
        }
    }
}
