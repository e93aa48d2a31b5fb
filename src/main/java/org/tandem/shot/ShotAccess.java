package org.tandem.shot;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may plan shots: the coordinators of the edition's house, and only of its own partnerships. */
@Component
class ShotAccess {

    private final JdbcClient jdbc;

    ShotAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void expectCoordinator(Actor actor, EditionId edition) {
        var _ = jdbc.sql("select e.id from edition e join initiative i on i.id = e.initiative where e.id = ? and i.house = ?")
                .params(edition.value(), actor.forHouse().value()).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound(edition));
    }

    void expectOfEdition(EditionId edition, PartnershipId partnership) {
        var _ = jdbc.sql("select id from partnership where id = ? and edition = ?")
                .params(partnership.value(), edition.value()).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound(partnership));
    }
}
