package org.tandem.consent;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may ask for consents: the coordinators of the edition's house. For everybody else there is no such edition. */
@Component
class ConsentAccess {

    private final JdbcClient jdbc;

    ConsentAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void expectCoordinator(Actor actor, EditionId edition) {
        var _ = jdbc.sql("select e.id from edition e join initiative i on i.id = e.initiative where e.id = ? and i.house = ?")
                .params(edition.value(), actor.forHouse().value()).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound(edition));
    }
}
