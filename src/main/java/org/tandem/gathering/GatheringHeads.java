package org.tandem.gathering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** What a gathering is, for the pages of other modules about it that its house reads. */
@Component
public class GatheringHeads {

    private final JdbcClient jdbc;

    GatheringHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the gathering is not of the coordinator's house */
    public GatheringHead own(GatheringId id, Actor actor) {
        return jdbc.sql("select " + GatheringHead.COLUMNS + """
                  from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                 where g.id = ? and i.house = ?
                """).params(id.value(), actor.forHouse().value()).query(GatheringHead::of).optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
