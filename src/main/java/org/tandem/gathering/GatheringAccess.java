package org.tandem.gathering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may call people together: the coordinators of the edition's house. */
@Component
class GatheringAccess {

    private final JdbcClient jdbc;

    GatheringAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the edition is not of the coordinator's house */
    void expectOwnEdition(Actor actor, EditionId edition) {
        var own = jdbc.sql("""
                select exists (select from edition e join initiative i on i.id = e.initiative where e.id = ? and i.house = ?)
                """).params(edition.value(), actor.forHouse().value()).query(Boolean.class).single();
        if (!own) throw new NotFound(edition);
    }
}
