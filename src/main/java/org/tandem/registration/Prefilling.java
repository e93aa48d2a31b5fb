package org.tandem.registration;

import java.util.HashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** What a member need not type: her name, her address, and whom she acts for. */
@Component
class Prefilling {

    private final JdbcClient jdbc;

    Prefilling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Typed of(@Nullable Actor actor) {
        if (actor == null || actor.person() == null) return Typed.nothing();
        var seat = actor.organisation();
        return jdbc.sql("""
                select p.name, p.email, o.name as organisation
                  from person p left join organisation o on o.id = :organisation where p.id = :person
                """).param("person", actor.person().value()).param("organisation", seat == null ? null : seat.value())
                .query((row, _) -> {
                    var known = new HashMap<String, String>();
                    known.put("name", row.getString("name"));
                    known.put("email", row.getString("email"));
                    known.put("organisation", row.getString("organisation"));
                    return Typed.with(known);
                }).optional().orElseGet(Typed::nothing);
    }
}
