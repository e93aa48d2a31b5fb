package org.tandem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that came to an address: written after the act, so that a test waits for them. */
@Component
public class Letterbox {

    /** A mail as its reader has it. */
    public record Mail(String subject, String body, String language) {

        /** The address in the mail, without its host. */
        public String path() {
            return body.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow()
                    .replaceFirst("https?://[^/]+", "");
        }
    }

    private final JdbcClient jdbc;

    Letterbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of so many mails to an address, once they are there. */
    public Mail last(String address, int ofSoMany) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> all(address).size() >= ofSoMany);
        return all(address).getLast();
    }

    public Mail only(String address) {
        return last(address, 1);
    }

    public List<Mail> all(String address) {
        return jdbc.sql("select subject, body, language from mail where recipient = ? order by id").param(address)
                .query(Mail.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
