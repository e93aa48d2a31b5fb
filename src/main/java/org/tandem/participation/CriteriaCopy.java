package org.tandem.participation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.programme.EditionEvent.EditionCopied;

/** Next year's criteria are this year's. In the copy's own transaction: an edition with half of its rules is never seen. */
@Component
class CriteriaCopy {

    private final JdbcClient jdbc;

    CriteriaCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EditionCopied copied) {
        jdbc.sql("""
                insert into criterion (id, edition, side, position, name_pl, name_de, name_en, help_pl, help_de, help_en, sample)
                select gen_random_uuid(), :copy, side, position, name_pl, name_de, name_en, help_pl, help_de, help_en, sample
                  from criterion where edition = :from
                """)
                .param("copy", copied.edition().value()).param("from", copied.from().value()).update();
    }
}
