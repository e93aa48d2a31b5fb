package org.tandem.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.participation.ParticipationId;
import org.tandem.participation.Places;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** A company nominates an organisation, which accepts, declines, or lets the day pass. */
@Service
@Transactional
public class Nominating {

    /** How many days a nomination waits for its answer, if its phase is open so long. */
    static final int DAYS_TO_ANSWER = 14;

    private final Nominations nominations;
    private final Pair.Query pairs;
    private final Places places;
    private final Calendar calendar;
    private final AuditTrail trail;
    private final Clock clock;

    Nominating(Nominations nominations, Pair.Query pairs, Places places, Calendar calendar, AuditTrail trail, Clock clock) {
        this.nominations = nominations;
        this.pairs = pairs;
        this.places = places;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws BrokenRule where a side is not qualified, a live nomination of the pair exists, or the phase is closed */
    public NominationId nominate(Actor actor, EditionId edition, ParticipationId social, Proposal proposal) {
        var business = pairs.standing(edition, actor.forOrganisation())
                .orElseThrow(() -> new BrokenRule("nomination.company-not-qualified"));
        var pair = pairs.find(business, social).orElseThrow(() -> new NotFound(social));
        calendar.expectOpen(edition, PhaseKind.NOMINATION);
        if (nominations.existsLive(edition.value(), business.value(), social.value()))
            throw new BrokenRule("nomination.once-per-pair");
        var nomination = saveNew(Nomination.made(pair, proposal, lastDayToAnswer(edition), clock.instant()));
        trail.record(actor, "nomination.make", nomination.id().value(), edition.value(),
                Map.of("business", business.value(), "social", social.value(), "expiresOn", nomination.expiresOn().toString()));
        return nomination.id();
    }

    /** Takes a place on both sides, in this one transaction; the talks open from the event. */
    public void accept(Actor actor, NominationId id) {
        var nomination = find(id);
        var pair = nominatedBy(actor, nomination);
        calendar.expectOpen(nomination.edition(), PhaseKind.NOMINATION);
        var before = nomination.state();
        var accepted = nomination.accept(pair, clock.instant());
        places.take(id.value(), accepted.business(), accepted.social());
        save(actor, "nomination.accept", before, accepted);
    }

    public void decline(Actor actor, NominationId id, String why) {
        var nomination = find(id);
        var pair = nominatedBy(actor, nomination);
        calendar.expectOpen(nomination.edition(), PhaseKind.NOMINATION);
        save(actor, "nomination.decline", nomination.state(), nomination.decline(pair, why, clock.instant()));
    }

    /** Takes a refusal back while no other nomination of the pair was made in its place. */
    public void reconsider(Actor actor, NominationId id) {
        var nomination = find(id);
        var pair = nominatedBy(actor, nomination);
        calendar.expectOpen(nomination.edition(), PhaseKind.NOMINATION);
        if (nominations.existsLive(nomination.edition().value(), nomination.business().value(), nomination.social().value()))
            throw new BrokenRule("nomination.once-per-pair");
        save(actor, "nomination.reconsider", nomination.state(),
                nomination.reconsider(pair, calendar.today(nomination.edition()), clock.instant()));
    }

    public void withdraw(Actor actor, NominationId id) {
        var nomination = find(id);
        var pair = pair(nomination);
        if (!actor.isFor(pair.company())) throw new NotFound(id);
        save(actor, "nomination.withdraw", nomination.state(), nomination.withdraw(pair, clock.instant()));
    }

    /** Lets go of a nomination whose last day has passed where its house is; says whether it did. */
    public boolean expire(NominationId id) {
        var nomination = find(id);
        var today = calendar.today(nomination.edition());
        if (nomination.state() != Nomination.State.MADE || !today.isAfter(nomination.expiresOn())) return false;
        save(Actor.TANDEM, "nomination.expire", nomination.state(), nomination.expire(pair(nomination), today, clock.instant()));
        return true;
    }

    private LocalDate lastDayToAnswer(EditionId edition) {
        var usual = calendar.today(edition).plusDays(DAYS_TO_ANSWER);
        return calendar.lastDay(edition, PhaseKind.NOMINATION).filter(last -> last.isBefore(usual)).orElse(usual);
    }

    private Pair nominatedBy(Actor actor, Nomination nomination) {
        var pair = pair(nomination);
        if (!actor.isFor(pair.nominated())) throw new NotFound(nomination.id());
        return pair;
    }

    private Pair pair(Nomination nomination) {
        return pairs.find(nomination.business(), nomination.social()).orElseThrow(() -> new NotFound(nomination.id()));
    }

    private Nomination find(NominationId id) {
        return nominations.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private void save(Actor actor, String act, Nomination.State before, Nomination after) {
        nominations.save(after);
        trail.record(actor, act, after.id().value(), after.edition().value(), Map.of("state", before),
                Map.of("state", after.state()));
    }

    /** Two colleagues who nominate the same organisation in the same moment: the database lets one of them. */
    private Nomination saveNew(Nomination nomination) {
        try {
            return nominations.save(nomination);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DuplicateKeyException) throw new BrokenRule("nomination.once-per-pair");
            throw e;
        }
    }
}
