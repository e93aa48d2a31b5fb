package org.tandem.participation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.Calendar;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** The house weighs applications by its criteria, writes notes that nobody else sees, and decides with a reason that the organisation sees. */
@Service
@Transactional
public class Qualifying {

    private final Participations participations;
    private final Calendar calendar;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Qualifying(Participations participations, Calendar calendar, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.participations = participations;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    public void qualify(Actor actor, ParticipationId id, @Nullable String reason) {
        var participation = open(actor, id);
        save(actor, "participation.qualify", participation.state(), participation.qualify(reason, clock.instant()));
    }

    public void decline(Actor actor, ParticipationId id, String reason) {
        var participation = open(actor, id);
        save(actor, "participation.decline", participation.state(), participation.decline(reason, clock.instant()));
    }

    /** Takes back a decision made by mistake, while nobody has acted on it. */
    public void undecide(Actor actor, ParticipationId id) {
        var participation = open(actor, id);
        var declined = participation.state() == Participation.State.DECLINED;
        if (declined && participations.existsLive(participation.edition().value(), participation.organisation().value()))
            throw new BrokenRule("participation.stands-already");
        if (participations.hasBeenActedOn(id.value())) throw new BrokenRule("participation.acted-on");
        save(actor, "participation.undecide", participation.state(), participation.undecide(clock.instant()));
    }

    /** A note that only the house ever sees. */
    public void note(Actor actor, ParticipationId id, String words) {
        var participation = ofHouse(actor, id);
        if (words.isBlank()) throw new BrokenRule("participation.note-empty");
        var note = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("insert into house_note (id, participation, person, words, written_at) values (?, ?, ?, ?, ?)")
                .params(note, id.value(), actor.someone().value(), words.strip(), Timestamp.from(clock.instant())).update();
        trail.record(actor, "participation.note", id.value(), participation.edition().value(), Map.of("note", note));
    }

    /** Says whether a participant meets one of the edition's criteria. */
    public void weigh(Actor actor, ParticipationId id, UUID criterion, boolean met) {
        var participation = open(actor, id);
        var known = jdbc.sql("""
                insert into criterion_answer (participation, criterion, met)
                select :participation, c.id, :met from criterion c
                 where c.id = :criterion and c.edition = :edition and (c.side is null or c.side = :side)
                on conflict (participation, criterion) do update set met = excluded.met
                """)
                .param("participation", id.value()).param("criterion", criterion).param("met", met)
                .param("edition", participation.edition().value()).param("side", participation.side().name())
                .update();
        if (known == 0) throw new NotFound(criterion);
        trail.record(actor, "participation.weigh", id.value(), participation.edition().value(),
                Map.of("criterion", criterion, "met", met));
    }

    /** Takes an answer back that was given by mistake. */
    public void unweigh(Actor actor, ParticipationId id, UUID criterion) {
        var participation = open(actor, id);
        var known = jdbc.sql("delete from criterion_answer where participation = ? and criterion = ?")
                .params(id.value(), criterion).update();
        if (known > 0)
            trail.record(actor, "participation.unweigh", id.value(), participation.edition().value(),
                    Map.of("criterion", criterion));
    }

    private Participation open(Actor actor, ParticipationId id) {
        var participation = ofHouse(actor, id);
        calendar.expectOpen(participation.edition(), PhaseKind.QUALIFICATION);
        return participation;
    }

    private void save(Actor actor, String act, Participation.State before, Participation after) {
        participations.save(after);
        trail.record(actor, act, after.id().value(), after.edition().value(), Map.of("state", before),
                Map.of("state", after.state()));
    }

    private Participation ofHouse(Actor actor, ParticipationId id) {
        var mine = jdbc.sql("""
                select exists (select from participation p join edition e on e.id = p.edition join initiative i on i.id = e.initiative
                                where p.id = ? and i.house = ?)
                """).params(id.value(), actor.forHouse().value()).query(Boolean.class).single();
        if (!mine) throw new NotFound(id);
        return participations.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
