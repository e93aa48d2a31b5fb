package org.tandem.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What our own PostgreSQL says while it starts and runs; the log of the start before is kept beside it. */
record PostgresLog(Path file) {

    /** How pg_ctl ends when the server does not come up; the binaries we bring are not translated. */
    private static final Pattern GAVE_UP = Pattern.compile("^pg_ctl: (could not|cannot) ", Pattern.MULTILINE);

    static PostgresLog begin(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new PostgresLog(file);
    }

    /** Interrupts the caller as soon as the server has given up: the library itself would wait on for its whole patience. */
    Watch interruptWhenItGivesUp() {
        var watch = new Watch(Thread.currentThread(), new CountDownLatch(1));
        Thread.ofVirtual().name("postgres-start").start(() -> watch.run(this));
        return watch;
    }

    boolean saysThatItGaveUp() {
        return GAVE_UP.matcher(text()).find();
    }

    /** In PostgreSQL's own words, or none. */
    String reason() {
        return text().lines().filter(line -> line.matches(".*(FATAL|PANIC|initdb: error):.*")).reduce((_, last) -> last)
                .map(line -> " (%s)".formatted(line.replaceFirst(".*?(FATAL|PANIC|initdb: error):\\s*", ""))).orElse("");
    }

    private String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Ends with the start, whichever way that goes. */
    record Watch(Thread starting, CountDownLatch started) implements AutoCloseable {

        void run(PostgresLog log) {
            try {
                while (!started.await(200, TimeUnit.MILLISECONDS)) {
                    if (log.saysThatItGaveUp()) {
                        interrupt();
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void interrupt() {
            if (started.getCount() > 0) {
                starting.interrupt();
            }
        }

        @Override
        public synchronized void close() {
            started.countDown();
            // ours, if any: nobody else interrupts a start
            Thread.interrupted();
        }
    }
}
