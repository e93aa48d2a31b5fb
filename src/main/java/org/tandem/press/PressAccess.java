package org.tandem.press;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may brief the press: the coordinators of the edition's house. For everybody else there is no such edition. */
@Component
class PressAccess {

    private final JdbcClient jdbc;

    PressAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the edition until the end of the act: its photos stand in one order, which two must not change at once. */
    void expectCoordinator(Actor actor, EditionId edition) {
        var _ = jdbc.sql("""
                select e.id from edition e join initiative i on i.id = e.initiative
                 where e.id = ? and i.house = ? for no key update of e
                """)
                .params(edition.value(), actor.forHouse().value())
                .query((row, _) -> edition).optional().orElseThrow(() -> new NotFound(edition));
    }
}
