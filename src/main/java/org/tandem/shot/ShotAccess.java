package org.tandem.shot;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.NotFound;

/** What may be filmed: the edition's own partnerships. */
@Component
class ShotAccess {

    private final JdbcClient jdbc;

    ShotAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void expectOfEdition(EditionId edition, PartnershipId partnership) {
        var _ = jdbc.sql("select id from partnership where id = ? and edition = ?")
                .params(partnership.value(), edition.value()).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound(partnership));
    }
}
