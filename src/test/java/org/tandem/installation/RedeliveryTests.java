package org.tandem.installation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.tandem.WholeProgram;
import org.tandem.account.link.LinkEvent.LinkRequested;
import org.tandem.account.link.LinkId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WholeProgram
class RedeliveryTests {

    @Autowired
    Redelivery redelivery;

    @Autowired
    EventSerializer json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatNobodyHasHeardForMinutesIsHandedOutAgain() {
        var late = outstanding(Duration.ofMinutes(6), "PROCESSING");

        redelivery.late();

        await().atMost(Duration.ofSeconds(20)).until(() -> !isOutstanding(late));
    }

    @Test
    void whatAProcessTookToHandOutAgainAndWasKilledAtIsHandedOutByAnother() {
        var taken = outstanding(Duration.ofMinutes(6), "RESUBMITTED");

        redelivery.late();

        await().atMost(Duration.ofSeconds(20)).until(() -> !isOutstanding(taken));
    }

    @Test
    void whatAnotherNodeIsJustWorkingOnIsLeftToIt() {
        var young = outstanding(Duration.ofMinutes(1), "PROCESSING");

        redelivery.late();

        assertThat(jdbc.sql("select status from event_publication where id = ?").param(young).query(String.class).single())
                .isEqualTo("PROCESSING");
        jdbc.sql("delete from event_publication where id = ?").param(young).update();
    }

    @Test
    void whatTheOnlyNodeFindsAtItsStartIsHandedOutAtOnce() {
        var left = outstanding(Duration.ZERO, "RESUBMITTED");

        redelivery.atStart();

        await().atMost(Duration.ofSeconds(20)).until(() -> !isOutstanding(left));
    }

    /** About a link that is no more: to hear of it does nothing. */
    private UUID outstanding(Duration age, String status) {
        var id = UUID.randomUUID();
        var at = clock.instant().minus(age);
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                               completion_attempts, last_resubmission_date)
                values (:id, 'org.tandem.notice.AccountMail.on(' || :type || ')', :type, :event, :at, :status, 1, :at)
                """)
                .param("id", id).param("type", LinkRequested.class.getName()).param("at", Timestamp.from(at))
                .param("event", json.serialize(new LinkRequested(LinkId.of(UUID.randomUUID().toString()), at)))
                .param("status", status).update();
        return id;
    }

    private boolean isOutstanding(UUID id) {
        return jdbc.sql("select exists(select from event_publication where id = ?)").param(id).query(Boolean.class).single();
    }
}
