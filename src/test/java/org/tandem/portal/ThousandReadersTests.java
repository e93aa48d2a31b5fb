package org.tandem.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.shared.Actor;
import org.tandem.signal.ChangeLine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A thousand read the first page from memory, some of them signed in, while an editor publishes. */
@WholeProgram
class ThousandReadersTests {

    private static final int READERS = 1_000;
    /** Every so manieth reader is signed in. */
    private static final int SIGNED_IN = 25;
    /** How many are answered at once: a thousand that never pause would keep the editor herself from being answered. */
    private static final Semaphore ANSWERED = new Semaphore(16, true);
    /** So that a test that fails ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    WebApplicationContext program;

    @Autowired
    PublicVersion versions;

    @Autowired
    ChangeLine line;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Given given;

    @Test
    void allOfThemComeToReadTheNewStoryAndNobodyReadsAnothersPage() throws Exception {
        await().atMost(5, SECONDS).until(line::isSound);
        var node = MemoryNode.of(program, versions);
        var title = "Nowa wiadomość " + UUID.randomUUID();
        var member = given.house().coordinator();
        var started = new CountDownLatch(READERS);

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = IntStream.range(0, READERS)
                    .mapToObj(number -> readers.submit(reader(node, title, number % SIGNED_IN == 0 ? member : null, started)))
                    .toList();
            started.await();
            newsroom.published(newsroom.editor(), title);
            for (var reader : reading) assertThat(wrongPages(reader::get)).isEmpty();
        }
    }

    private static List<String> wrongPages(Callable<List<String>> reader) throws Exception {
        try {
            return reader.call();
        } catch (ExecutionException e) {
            throw new AssertionError("a reader was not answered", e);
        }
    }

    /** Reads until the title is there; answers with whatever was not meant for this reader. */
    private static Callable<List<String>> reader(MockMvc node, String title, @Nullable Actor who,
            CountDownLatch started) {
        return () -> {
            var wrong = new ArrayList<String>();
            var end = Instant.now().plus(PATIENCE);
            var page = "";
            while (!page.contains(title)) {
                var answer = read(node, who);
                page = new String(answer.getContentAsByteArray(), UTF_8);
                if (page.contains("href=\"/home\"") == (who == null)) wrong.add("another's page");
                if (Instant.now().isAfter(end)) return List.of("the new story never came");
                started.countDown();
            }
            return wrong;
        };
    }

    private static MockHttpServletResponse read(MockMvc node, @Nullable Actor who) throws Exception {
        var asked = who == null ? get("/pl") : get("/pl").with(Given.signedIn(who)).cookie(new Cookie("SESSION", "x"));
        ANSWERED.acquire();
        try {
            return node.perform(asked).andReturn().getResponse();
        } finally {
            ANSWERED.release();
        }
    }
}
