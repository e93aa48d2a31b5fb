package org.tandem.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.NotFound;

/**
 * Who may see a negotiation and what came of it: members of its two organisations, coordinators of the edition's house, and
 * the experts whom the house has assigned to it, while they are experts of the house and have no tie to either party. For
 * everybody else there is none.
 */
@Component
public class NegotiationAccess {

    /** Stands in every query that reads a table {@code n} with edition, business and social; {@link #of} fills its places. */
    public static final String SEEN = """
            (n.business = :organisation::uuid or n.social = :organisation::uuid
                or exists (select from edition e join initiative i on i.id = e.initiative where e.id = n.edition and i.house = :house::uuid)
                or exists (select from watching_expert x
                            where x.person = :expert::uuid and x.edition = n.edition and x.business = n.business and x.social = n.social))
            """;

    private static final String PARTY = "(n.business = :organisation::uuid or n.social = :organisation::uuid)";
    /** With an offset PostgreSQL asks it of each row in the list's own order, and does not begin with the edition and sort at the end. */
    private static final String HOUSE = """
            exists (select from edition e join initiative i on i.id = e.initiative
                     where e.id = n.edition and i.house = :house::uuid offset 0)
            """;
    private static final String EXPERT = """
            (n.edition, n.business, n.social) in (select x.edition, x.business, x.social from watching_expert x where x.person = :expert::uuid)
            """;

    private final JdbcClient jdbc;

    NegotiationAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Map<String, @Nullable UUID> of(Actor actor) {
        var places = new HashMap<String, @Nullable UUID>();
        places.put("organisation", actor.organisation() == null ? null : actor.organisation().value());
        places.put("house", actor.house() == null || !actor.isCoordinator() ? null : actor.house().value());
        places.put("expert", actor.person() == null || !actor.is(Role.EXPERT) ? null : actor.person().value());
        return places;
    }

    /** As {@link #SEEN}, for long lists: only what can be true of this actor is asked, so that an index answers it. */
    public static String seenBy(Actor actor) {
        var ways = new ArrayList<String>();
        if (actor.organisation() != null) ways.add(PARTY);
        if (actor.isCoordinator()) ways.add(HOUSE);
        if (actor.person() != null && actor.is(Role.EXPERT)) ways.add(EXPERT);
        return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
    }

    /** @throws NotFound for one who may not see it, as for one that is not there */
    public void expectSight(Actor actor, NegotiationId negotiation) {
        var _ = jdbc.sql("select 1 from negotiation n where n.id = :id and " + SEEN)
                .params(of(actor)).param("id", negotiation.value())
                .query(Integer.class).optional().orElseThrow(() -> new NotFound(negotiation));
    }
}
