package org.tandem.participation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** An organisation applies for a side of an edition, says how much it can take on, and may withdraw. */
@Service
@Transactional
public class Applying {

    private record Rules(int businessCapacity, int socialCapacity, boolean sample) {

        int capacity(Side side) {
            return side == Side.BUSINESS ? businessCapacity : socialCapacity;
        }
    }

    private final Participations participations;
    private final Calendar calendar;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Applying(Participations participations, Calendar calendar, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.participations = participations;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws BrokenRule outside the call, or where the organisation stands in the edition already */
    public ParticipationId apply(Actor actor, EditionId edition, Application application) {
        var organisation = actor.forOrganisation();
        var rules = rules(edition);
        calendar.expectOpen(edition, PhaseKind.CALL);
        if (participations.existsLive(edition.value(), organisation.value()))
            throw new BrokenRule("participation.stands-already");
        var capacity = application.capacity() == null ? rules.capacity(application.side()) : application.capacity();
        var participation = save(
                Participation.applied(edition, organisation, application, capacity, rules.sample(), clock.instant()));
        jdbc.sql("delete from application_draft where edition = ? and organisation = ?")
                .params(edition.value(), organisation.value()).update();
        trail.record(actor, "participation.apply", participation.id().value(), edition.value(),
                Map.of("side", application.side(), "capacity", capacity));
        return participation.id();
    }

    /** Keeps what was typed; whatever it is, it is no application yet. */
    public void draft(Actor actor, EditionId edition, String side, String motivation, String capacity) {
        rules(edition);
        jdbc.sql("""
                insert into application_draft (edition, organisation, side, motivation, capacity, saved_at)
                values (:edition, :organisation, :side, :motivation, :capacity, :at)
                on conflict (edition, organisation)
                do update set side = excluded.side, motivation = excluded.motivation, capacity = excluded.capacity, saved_at = excluded.saved_at
                """)
                .param("edition", edition.value()).param("organisation", actor.forOrganisation().value())
                .param("side", side).param("motivation", motivation).param("capacity", capacity)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public void withdraw(Actor actor, ParticipationId id) {
        var participation = own(actor, id);
        var before = Map.of("state", participation.state());
        save(participation.withdraw(clock.instant()));
        trail.record(actor, "participation.withdraw", id.value(), participation.edition().value(), before,
                Map.of("state", participation.state()));
    }

    public void hold(Actor actor, ParticipationId id, int negotiations) {
        var participation = own(actor, id);
        var before = Map.of("capacity", participation.capacity());
        save(participation.hold(negotiations));
        trail.record(actor, "participation.hold", id.value(), participation.edition().value(), before,
                Map.of("capacity", negotiations));
    }

    /** Two who apply for the same organisation in the same moment: the database lets one of them. */
    private Participation save(Participation participation) {
        try {
            return participations.save(participation);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DuplicateKeyException) throw new BrokenRule("participation.stands-already");
            throw e;
        }
    }

    private Participation own(Actor actor, ParticipationId id) {
        return participations.findById(id).filter(it -> actor.isFor(it.organisation())).orElseThrow(() -> new NotFound(id));
    }

    private Rules rules(EditionId edition) {
        return jdbc.sql("select business_capacity, social_capacity, sample from edition where id = ? and published")
                .param(edition.value())
                .query(Rules.class).optional().orElseThrow(() -> new NotFound(edition));
    }
}
