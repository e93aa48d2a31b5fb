package org.tandem.gathering;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Letters;
import org.tandem.shared.NotFound;

/** A coordinator calls people together: plans gatherings, announces them, moves or cancels them, and closes their registration. */
@Service
@Transactional
public class Convening {

    private final Gatherings gatherings;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final Clock clock;

    Convening(Gatherings gatherings, EditionHead.Query editions, AuditTrail trail, Clock clock) {
        this.gatherings = gatherings;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
    }

    public GatheringId plan(Actor actor, EditionId edition, GatheringPlan plan) {
        return plan(actor, edition, plan, false);
    }

    /** @param sample hours, place or speakers are sample data, and every page says so */
    public GatheringId plan(Actor actor, EditionId edition, GatheringPlan plan, boolean sample) {
        editions.own(actor, edition);
        var slug = Letters.freeSlug(plan.title().in(Language.PL), "gathering", gatherings::existsBySlug);
        var gathering = gatherings.save(Gathering.of(edition, slug, plan, sample, clock.instant()));
        record(actor, "gathering.plan", gathering, Map.of());
        return gathering.id();
    }

    /** Changes the plan; who knows of a published gathering is told when it moves. */
    public void replan(Actor actor, GatheringId id, GatheringPlan plan) {
        var gathering = find(actor, id);
        var before = facts(gathering);
        record(actor, "gathering.replan", gatherings.save(gathering.replan(plan, clock.instant())), before);
    }

    /** @throws org.tandem.shared.BrokenRule {@code gathering.without-place}, {@code gathering.not-planned} */
    public void publish(Actor actor, GatheringId id) {
        var gathering = find(actor, id);
        var before = facts(gathering);
        record(actor, "gathering.publish", gatherings.save(gathering.publish(clock.instant())), before);
    }

    /** Calls it off for good, with a reason that everybody reads who knows of it. */
    public void cancel(Actor actor, GatheringId id, String why) {
        var gathering = find(actor, id);
        var before = facts(gathering);
        record(actor, "gathering.cancel", gatherings.save(gathering.cancel(why, clock.instant())), before);
    }

    /** @throws org.tandem.shared.BrokenRule {@code gathering.registration-closed}, {@code gathering.takes-nobody} */
    public void closeRegistration(Actor actor, GatheringId id) {
        var gathering = find(actor, id);
        var before = facts(gathering);
        record(actor, "gathering.close-registration", gatherings.save(gathering.closeRegistration(clock.instant())), before);
    }

    public void reopenRegistration(Actor actor, GatheringId id) {
        var gathering = find(actor, id);
        var before = facts(gathering);
        record(actor, "gathering.reopen-registration", gatherings.save(gathering.reopenRegistration()), before);
    }

    private Gathering find(Actor actor, GatheringId id) {
        var gathering = gatherings.findById(id).orElseThrow(() -> new NotFound(id));
        editions.own(actor, gathering.edition());
        return gathering;
    }

    private void record(Actor actor, String act, Gathering gathering, Map<String, ?> before) {
        trail.record(actor, act, gathering.id().value(), gathering.edition().value(), before, facts(gathering));
    }

    private static Map<String, Object> facts(Gathering gathering) {
        var facts = new TreeMap<String, Object>();
        facts.put("state", gathering.state());
        facts.put("startsAt", gathering.plan().period().startsAt().toString());
        facts.put("endsAt", gathering.plan().period().endsAt().toString());
        facts.put("sequence", gathering.sequence());
        facts.put("registrationClosed", gathering.isRegistrationClosed());
        return facts;
    }
}
