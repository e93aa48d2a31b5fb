package org.tandem.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** What the coordinator's morning page warns of. */
@WholeProgram
class DeskTests {

    private final Given given;
    private final Visit visit;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    DeskTests(Given given, Visit visit, TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.visit = visit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void aMailThatIsNotSentIsWarnedOfAfterAQuarterOfAnHour() throws Exception {
        var coordinator = given.edition().house().coordinator();
        clock.set("2001-03-01T12:00:00Z");
        jdbc.sql("""
                insert into mail (event_key, recipient, language, subject, body, link, state, next_attempt_at, created_at)
                values (gen_random_uuid()::text, 'nobody@example.org', 'PL', 's', 'b', false, 'WAITING', '2001-03-01T11:50:00Z', '2001-03-01T11:50:00Z')
                """).update();
        assertThat(visit.read(coordinator, "/desk")).doesNotContain("no mail server is named");

        clock.pass(Duration.ofMinutes(10));

        assertThat(visit.read(coordinator, "/desk")).contains("no mail server is named");
    }
}
