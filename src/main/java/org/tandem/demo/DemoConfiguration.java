package org.tandem.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** While the story is told, its clock stands at the story's day and listeners act at once, in order; afterwards all is as usual. */
@Configuration
@Profile("demo")
class DemoConfiguration {

    @Bean
    StoryTime clock() {
        return new StoryTime();
    }

    @Bean
    AsyncTaskExecutor applicationTaskExecutor(StoryTime time) {
        var usual = new SimpleAsyncTaskExecutor("task-");
        usual.setVirtualThreads(true);
        return task -> {
            if (time.isTelling()) task.run();
            else
                usual.execute(task);
        };
    }
}
