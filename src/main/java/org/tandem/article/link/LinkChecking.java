package org.tandem.article.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleEvent.ArticleWritten;

/** Reads the links of what was written, and asks a few of them at a time whether they answer. */
@Component
class LinkChecking {

    private static final int AT_ONCE = 20;

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> articleLinks(LinkChecking checking) {
            return Tasks.recurring("article-links", FixedDelay.of(Duration.ofMinutes(5))).execute((_, _) -> checking.check());
        }
    }

    private final Links links;

    LinkChecking(Links links) {
        this.links = links;
    }

    @ApplicationModuleListener
    void on(ArticleWritten written) {
        links.read(written.article(), written.language());
    }

    void check() {
        try (var probe = new Probe(Reach::isPublic)) {
            check(probe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each answer is kept by itself: while one is waited for, nothing is held. */
    void check(Probe probe) {
        for (var address : links.due(AT_ONCE)) links.answered(address, probe.ask(address));
    }
}
