package org.tandem.credit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may change an edition's credits: the coordinators of its house. For everybody else there is no such edition. */
@Component
class CreditAccess {

    private final JdbcClient jdbc;

    CreditAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the edition until the end of the act: its credits stand in one order, which two must not change at once. */
    void expectCoordinator(Actor actor, EditionId edition) {
        var _ = jdbc.sql("""
                select e.id from edition e join initiative i on i.id = e.initiative
                 where e.id = ? and i.house = ? for no key update of e
                """)
                .params(edition.value(), actor.forHouse().value())
                .query((row, _) -> edition).optional().orElseThrow(() -> new NotFound(edition));
    }
}
