package org.tandem.negotiation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each side has typed of its next offer: kept for all of its members, until the offer is made. */
@Component
@Transactional
class OfferDrafts {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
    };
    private static final Pattern FIELD = Pattern
            .compile("(business|social)-\\d{1,2}-(kind|quantity|unit|words|due)|purpose|from|until|naming|exit|rows");
    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OfferDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @throws NotFound for whoever is of neither side */
    void keep(Actor actor, NegotiationId negotiation, Map<String, String> values) {
        var typed = new TreeMap<String, String>();
        values.forEach((field, value) -> {
            if (FIELD.matcher(field).matches() && value.length() <= LONGEST && !value.isBlank()) typed.put(field, value);
        });
        var kept = jdbc.sql("""
                insert into offer_draft (negotiation, organisation, typed, saved_at)
                select n.id, :organisation, :typed::jsonb, :now
                  from negotiation n where n.id = :negotiation and :organisation in (n.business, n.social) and n.state = 'OPEN'
                on conflict (negotiation, organisation) do update set typed = excluded.typed, saved_at = excluded.saved_at
                """).param("organisation", actor.forOrganisation().value()).param("negotiation", negotiation.value())
                .param("typed", json.writeValueAsString(typed)).param("now", Timestamp.from(clock.instant())).update();
        if (kept == 0) throw new NotFound(negotiation);
    }

    Optional<Map<String, String>> find(Actor actor, NegotiationId negotiation) {
        return jdbc.sql("select typed::text from offer_draft where negotiation = ? and organisation = ?")
                .params(negotiation.value(), actor.forOrganisation().value()).query(String.class).optional()
                .map(typed -> json.readValue(typed, VALUES));
    }

    void drop(Actor actor, NegotiationId negotiation) {
        jdbc.sql("delete from offer_draft where negotiation = ? and organisation = ?")
                .params(negotiation.value(), actor.forOrganisation().value()).update();
    }
}
