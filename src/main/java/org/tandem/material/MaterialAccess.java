package org.tandem.material;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who puts material of a gathering there, and who sees it. */
@Component
class MaterialAccess {

    /** Of {@code m} with its gathering {@code g}, edition {@code e} and initiative {@code i}: once it was held, and to whom it is for. */
    static final String SHOWN = """
            e.published and g.state = 'PUBLISHED' and g.ends_at < :now
            and (m.audience = 'PUBLIC' and g.admission = 'PUBLIC' or i.house = :house
                 or exists (select from participation p where p.edition = g.edition and p.organisation = :organisation and p.state = 'QUALIFIED'))
            """;

    private final JdbcClient jdbc;

    MaterialAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Map<String, @Nullable Object> seat(@Nullable Actor actor) {
        var seat = new HashMap<String, @Nullable Object>();
        seat.put("house", actor == null || actor.house() == null ? null : actor.house().value());
        seat.put("organisation", actor == null || actor.organisation() == null ? null : actor.organisation().value());
        return seat;
    }

    /**
     * The edition of a gathering of the coordinator's house. Holds the gathering until the end of the act: its materials stand in one
     * order, which two must not change at once.
     */
    EditionId expectCoordinator(Actor actor, GatheringId gathering) {
        return jdbc.sql("""
                select g.edition from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                 where g.id = ? and i.house = ? for no key update of g
                """).params(gathering.value(), actor.forHouse().value())
                .query((row, _) -> new EditionId(row.getObject("edition", UUID.class))).optional()
                .orElseThrow(() -> new NotFound(gathering));
    }
}
