package org.tandem.gathering;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.EditionHead;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator arranges the agenda of a gathering: what comes after what, for how long, and who speaks. */
@Service
@Transactional
public class Arranging {

    private final Gatherings gatherings;
    private final Agenda agenda;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final Clock clock;

    Arranging(Gatherings gatherings, Agenda agenda, EditionHead.Query editions, AuditTrail trail, Clock clock) {
        this.gatherings = gatherings;
        this.agenda = agenda;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds an item behind the last. */
    public AgendaItemId add(Actor actor, GatheringId id, AgendaItem item) {
        var gathering = hold(actor, id);
        var added = agenda.add(id, item);
        record(actor, "agenda.add", gathering, added);
        return added;
    }

    public void change(Actor actor, GatheringId id, AgendaItemId item, AgendaItem to) {
        var gathering = hold(actor, id);
        agenda.change(id, item, to);
        record(actor, "agenda.change", gathering, item);
    }

    /**
     * Puts an item elsewhere; the times of all that follow change with it.
     *
     * @param to its new position, from 1; beyond the last means the last
     */
    public void move(Actor actor, GatheringId id, AgendaItemId item, int to) {
        var gathering = hold(actor, id);
        agenda.move(id, item, to);
        record(actor, "agenda.move", gathering, item);
    }

    public void remove(Actor actor, GatheringId id, AgendaItemId item) {
        var gathering = hold(actor, id);
        agenda.remove(id, item);
        record(actor, "agenda.remove", gathering, item);
    }

    /** Takes a contribution from the public page at once, with all that belongs to it; its time stays. */
    public void withdraw(Actor actor, GatheringId id, AgendaItemId item) {
        var gathering = find(actor, id);
        agenda.withdraw(id, item, clock.instant());
        record(actor, "agenda.withdraw", gathering, item);
    }

    public void restore(Actor actor, GatheringId id, AgendaItemId item) {
        var gathering = find(actor, id);
        agenda.withdraw(id, item, null);
        record(actor, "agenda.restore", gathering, item);
    }

    /** Saving it first locks the row: two who arrange at once come one after the other, and the second starts anew. */
    private Gathering hold(Actor actor, GatheringId id) {
        return gatherings.save(find(actor, id).arranged(clock.instant()));
    }

    private Gathering find(Actor actor, GatheringId id) {
        var gathering = gatherings.findById(id).orElseThrow(() -> new NotFound(id));
        editions.own(actor, gathering.edition());
        return gathering;
    }

    private void record(Actor actor, String act, Gathering gathering, AgendaItemId item) {
        trail.record(actor, act, item.value(), gathering.edition().value(), Map.of("gathering", gathering.id().value()));
    }
}
