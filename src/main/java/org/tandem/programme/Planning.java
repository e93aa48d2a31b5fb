package org.tandem.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.Letters;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A coordinator plans editions: their phases, their publication, and next year's from this year's. */
@Service
@Transactional
public class Planning {

    private final Editions editions;
    private final Initiatives initiatives;
    private final Calendar calendar;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(Editions editions, Initiatives initiatives, Calendar calendar, AuditTrail trail, ApplicationEventPublisher events,
            Clock clock) {
        this.editions = editions;
        this.initiatives = initiatives;
        this.calendar = calendar;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public EditionId plan(Actor actor, InitiativeId initiative, EditionPlan plan) {
        return plan(actor, initiative, plan, false);
    }

    /** @param sample dates and other facts of the edition are sample data, and every page says so */
    public EditionId plan(Actor actor, InitiativeId initiative, EditionPlan plan, boolean sample) {
        expectHouse(actor, initiatives.findById(initiative).orElseThrow(() -> new NotFound(initiative)).house());
        var edition = editions.save(Edition.of(initiative, slug(plan.name()), plan, sample));
        trail.record(actor, "edition.plan", edition.id().value(), edition.id().value(), facts(edition));
        return edition.id();
    }

    public void replan(Actor actor, EditionId id, EditionPlan plan) {
        var edition = find(actor, id);
        var before = facts(edition);
        trail.record(actor, "edition.replan", id.value(), id.value(), before, facts(editions.save(edition.replan(plan))));
    }

    /** A phase that is closed takes acts again, and that is on record. */
    public void reopen(Actor actor, EditionId id, PhaseKind kind, LocalDate until) {
        var edition = find(actor, id);
        var before = Map.of(kind.name(), edition.phase(kind).closesOn().toString());
        editions.save(edition.reopen(kind, until, calendar.today(id)));
        trail.record(actor, "edition.reopen", id.value(), id.value(), before, Map.of(kind.name(), until.toString()));
    }

    public void publish(Actor actor, EditionId id) {
        editions.save(find(actor, id).publish());
        trail.record(actor, "edition.publish", id.value(), id.value(), Map.of("published", true));
    }

    /** Next year's edition with this one's rules and without its people. */
    public EditionId copy(Actor actor, EditionId id, Translated name) {
        var edition = find(actor, id);
        var copy = editions.save(edition.copied(slug(name), name));
        trail.record(actor, "edition.copy", copy.id().value(), copy.id().value(), Map.of("from", id.value()));
        events.publishEvent(new EditionEvent.EditionCopied(copy.id(), id, clock.instant()));
        return copy.id();
    }

    private Edition find(Actor actor, EditionId id) {
        var house = editions.houseOf(id.value()).map(HouseId::new).orElseThrow(() -> new NotFound(id));
        expectHouse(actor, house);
        return editions.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private static void expectHouse(Actor actor, HouseId house) {
        if (!actor.forHouse().equals(house)) throw new NotFound(house);
    }

    private String slug(Translated name) {
        return Letters.freeSlug(name.in(Language.PL), "edition", editions::existsBySlug);
    }

    private static Map<String, Object> facts(Edition edition) {
        var days = new TreeMap<String, Object>();
        edition.phases().forEach(phase -> days.put(phase.kind().name(), phase.opensOn() + "/" + phase.closesOn()));
        return days;
    }
}
