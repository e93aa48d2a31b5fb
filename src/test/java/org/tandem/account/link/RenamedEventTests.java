package org.tandem.account.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

@WholeProgram
class RenamedEventTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void aLinkAskedForBeforeTheEventHadItsNameIsStillWritten() throws IOException {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                values (?, 'org.tandem.notice.AccountMail.on(org.tandem.account.AccountEvent)',
                        'org.tandem.account.AccountEvent$LinkRequested', '{}', now())
                """).param(id).update();

        jdbc.sql(new ClassPathResource("db/migration/account/V4__rename_event_of_requested_links.sql")
                .getContentAsString(StandardCharsets.UTF_8)).update();

        var name = LinkEvent.LinkRequested.class.getName();
        assertThat(jdbc.sql("select listener_id || ' ' || event_type from event_publication where id = ?").param(id)
                .query(String.class).single()).isEqualTo("org.tandem.notice.AccountMail.on(" + name + ") " + name);
    }
}
