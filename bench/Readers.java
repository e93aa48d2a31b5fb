import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thousand readers of the first page, each of whom looks at it about once a second, while an editor publishes a story: how long an
 * old page is still given out, and whether anybody is given what was meant for another.
 */
class Readers {

    private static final int NUMBER = 1_000;
    /** Every so manieth reader is signed in. */
    private static final int SIGNED_IN = 20;
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration AFTER = Duration.ofSeconds(6);

    /** @param sent and the next one in nanoseconds of this clock */
    private record Reading(long sent, long answered, boolean isNew) {}

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final String home;
    private final String cookies;
    private final String title;
    private volatile boolean over;

    private Readers(String home, String cookies, String title) {
        this.home = home;
        this.cookies = cookies;
        this.title = title;
    }

    /** Where the program is, the editor's cookies, the proof of her form, the article's own page, its title. */
    public static void main(String[] given) throws Exception {
        new Readers(given[0], given[1], given[4]).run(given[2], given[3]);
    }

    private void run(String proof, String article) throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < NUMBER; i++) {
                var signedIn = i % SIGNED_IN == 0;
                readers.submit(() -> read(signedIn));
            }
            Thread.sleep(BEFORE);
            var answer = browser.send(HttpRequest.newBuilder(URI.create(home + article + "/publication")).header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(proof, StandardCharsets.UTF_8))).build(),
                    BodyHandlers.discarding());
            var published = System.nanoTime();
            if (answer.statusCode() >= 400) throw new IllegalStateException("publishing was answered with " + answer.statusCode());
            Thread.sleep(AFTER);
            over = true;
            readers.close();
            say(published);
        }
    }

    private void read(boolean signedIn) {
        var asked = HttpRequest.newBuilder(URI.create(home + "/pl"));
        if (signedIn) asked.header("Cookie", cookies);
        var request = asked.build();
        while (!over) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, 2_000));
                var sent = System.nanoTime();
                HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
                var page = answer.body();
                if (answer.statusCode() != 200) failed.incrementAndGet();
                if (page.contains("href=\"/home\"") != signedIn) wrong.incrementAndGet();
                readings.add(new Reading(sent, System.nanoTime(), page.contains(title)));
            } catch (Exception e) {
                failed.incrementAndGet();
            }
        }
    }

    private void say(long published) {
        var lasting = readings.stream().mapToLong(it -> it.answered() - it.sent()).sorted().toArray();
        var old = readings.stream().filter(it -> !it.isNew() && it.sent() > published).mapToLong(it -> it.sent() - published).max();
        var late = readings.stream().filter(it -> !it.isNew() && it.answered() > published).mapToLong(it -> it.answered() - published).max();
        System.out.printf("| readers | read | failed | another's page | p50 | p99 | last old page asked for | last old page answered |%n");
        System.out.printf("|---|---|---|---|---|---|---|---|%n");
        System.out.printf("| %,d, of them %d signed in | %,d | %d | %d | %.1f ms | %.1f ms | %s | %s |%n", NUMBER, NUMBER / SIGNED_IN,
                readings.size(), failed.get(), wrong.get(), lasting[lasting.length / 2] / 1e6, lasting[lasting.length * 99 / 100] / 1e6,
                after(old.orElse(0)), after(late.orElse(0)));
    }

    private static String after(long nanoseconds) {
        return nanoseconds == 0 ? "before it was published" : "%.0f ms after".formatted(nanoseconds / 1e6);
    }
}
