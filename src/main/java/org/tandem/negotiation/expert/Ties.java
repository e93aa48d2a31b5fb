package org.tandem.negotiation.expert;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/** What an expert declares of herself: the organisations that she is tied to, and therefore does not watch. */
@Service
@Transactional
public class Ties {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Ties(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Declares a tie to an organisation that takes part in an edition of her house; from then on she sees nothing of it as an
     * expert. Declaring it again changes its words.
     *
     * @throws BrokenRule {@code tie.nature.needed} or {@code tie.nature.too-long}
     */
    public void declare(Actor actor, OrganisationId organisation, String nature) {
        var expert = expectExpert(actor);
        if (nature.isBlank()) throw new BrokenRule("tie.nature.needed");
        if (nature.strip().length() > LONGEST) throw new BrokenRule("tie.nature.too-long", LONGEST);
        var declared = jdbc.sql("""
                insert into declared_tie (person, organisation, nature, since)
                select :person, o.id, :nature, :now
                  from organisation o
                 where o.id = :organisation
                   and exists (select from participation p join edition e on e.id = p.edition join initiative i on i.id = e.initiative
                                where p.organisation = o.id and i.house = :house)
                on conflict (person, organisation) do update set nature = excluded.nature
                """).param("person", expert.someone().value()).param("organisation", organisation.value())
                .param("nature", nature.strip()).param("now", Timestamp.from(clock.instant()))
                .param("house", actor.house() == null ? null : actor.house().value()).update();
        if (declared == 0) throw new NotFound(organisation);
        trail.record(actor, "tie.declare", organisation.value(), null, Map.of());
    }

    /** The tie is no more: what the house has assigned to her, or assigns from now on, she sees. */
    public void withdraw(Actor actor, OrganisationId organisation) {
        var gone = jdbc.sql("delete from declared_tie where person = ? and organisation = ?")
                .params(expectExpert(actor).someone().value(), organisation.value()).update();
        if (gone == 0) throw new NotFound(organisation);
        trail.record(actor, "tie.withdraw", organisation.value(), null, Map.of());
    }

    private static Actor expectExpert(Actor actor) {
        if (!actor.is(Role.EXPERT)) throw new NotFound("expert");
        return actor;
    }
}
