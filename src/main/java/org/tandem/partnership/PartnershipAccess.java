package org.tandem.partnership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may see a partnership, and who may act on it: whoever sees its negotiation sees it; both sides and the house act. */
@Component
class PartnershipAccess {

    private final JdbcClient jdbc;

    PartnershipAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound for one who is of neither side and no coordinator of the house */
    void expectHand(Actor actor, PartnershipId partnership) {
        var places = NegotiationAccess.of(actor);
        places.put("expert", null);
        var _ = jdbc.sql("select 1 from partnership n where n.id = :id and " + NegotiationAccess.SEEN)
                .params(places).param("id", partnership.value())
                .query(Integer.class).optional().orElseThrow(() -> new NotFound(partnership));
    }
}
