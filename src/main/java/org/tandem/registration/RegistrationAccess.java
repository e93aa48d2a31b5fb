package org.tandem.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may come: everybody to a public gathering, who takes part in the edition to the others. Its house reads who does. */
@Component
public class RegistrationAccess {

    private final JdbcClient jdbc;

    RegistrationAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the gathering is not announced, or not to the actor */
    void expectInvited(@Nullable Actor actor, GatheringId gathering) {
        var invited = jdbc.sql("""
                select exists (select from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                 where g.id = :gathering and g.state <> 'PLANNED' and e.published
                   and (g.admission = 'PUBLIC' or i.house = :house
                        or exists (select from participation p
                                    where p.edition = g.edition and p.organisation = :organisation and p.state = 'QUALIFIED')))
                """).params(seat(actor)).param("gathering", gathering.value()).query(Boolean.class).single();
        if (!invited) throw new NotFound(gathering);
    }

    /** @throws NotFound where the gathering is not of the coordinator's house */
    public void expectOwn(Actor actor, GatheringId gathering) {
        var own = jdbc.sql("""
                select exists (select from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                                where g.id = ? and i.house = ?)
                """).params(gathering.value(), actor.forHouse().value()).query(Boolean.class).single();
        if (!own) throw new NotFound(gathering);
    }

    void expectOwn(Actor actor, RegistrationId registration) {
        expectOwn(actor, gatheringOf(registration));
    }

    GatheringId gatheringOf(RegistrationId registration) {
        return jdbc.sql("select gathering from registration where id = ?").param(registration.value()).query(UUID.class)
                .optional().map(GatheringId::new).orElseThrow(() -> new NotFound(registration));
    }

    /** Where the actor's organisation takes part in the edition. */
    @Nullable
    ParticipationId participationOf(@Nullable Actor actor, EditionId edition) {
        return jdbc.sql("""
                select id from participation where edition = :edition and organisation = :organisation and state = 'QUALIFIED'
                """).params(seat(actor)).param("edition", edition.value()).query(UUID.class).optional().map(ParticipationId::new)
                .orElse(null);
    }

    private static Map<String, Object> seat(@Nullable Actor actor) {
        var seat = new HashMap<String, Object>();
        seat.put("house", actor == null || actor.house() == null ? null : actor.house().value());
        seat.put("organisation", actor == null || actor.organisation() == null ? null : actor.organisation().value());
        return seat;
    }
}
