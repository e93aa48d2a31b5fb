package org.tandem.negotiation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.nomination.NominationId;
import org.tandem.participation.Places;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** How two organisations come from an accepted nomination to an agreement, or part. */
@Service
@Transactional
public class Negotiating {

    private final Negotiations negotiations;
    private final Offers offers;
    private final AcceptedNomination.Query nominations;
    private final Places places;
    private final TalkPeriod period;
    private final AuditTrail trail;
    private final Clock clock;

    Negotiating(Negotiations negotiations, Offers offers, AcceptedNomination.Query nominations, Places places, TalkPeriod period,
            AuditTrail trail, Clock clock) {
        this.negotiations = negotiations;
        this.offers = offers;
        this.nominations = nominations;
        this.places = places;
        this.period = period;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens the talks that an accepted nomination leads to; where they are open already, these are they.
     *
     * @throws NotFound where the nomination is not accepted
     */
    public NegotiationId open(NominationId nomination) {
        var accepted = nominations.hold(nomination).orElseThrow(() -> new NotFound(nomination));
        return negotiations.findByNomination(nomination).map(Negotiation::id).orElseGet(() -> open(accepted));
    }

    private NegotiationId open(AcceptedNomination nomination) {
        var negotiation = negotiations.save(Negotiation.open(nomination, clock.instant()));
        record(Actor.TANDEM, "negotiation.open", negotiation, Map.of("nomination", nomination.nomination().value()));
        return negotiation.id();
    }

    @Transactional(readOnly = true)
    public Optional<NegotiationId> find(NominationId nomination) {
        return negotiations.findByNomination(nomination).map(Negotiation::id);
    }

    /** Puts terms to the other side, in answer to whatever stands. */
    public OfferId offer(Actor actor, NegotiationId id, Terms terms) {
        return offer(actor, find(id), terms);
    }

    /**
     * Puts terms to the other side, in answer to an offer that was read.
     *
     * @param after the number of the last offer that the actor has seen, 0 for none
     * @throws OptimisticLockingFailureException where there is another one meanwhile
     * @throws BrokenRule {@code negotiation.not-your-turn}, {@code negotiation.closed} or {@code phase.…}
     */
    public OfferId offer(Actor actor, NegotiationId id, int after, Terms terms) {
        return offer(actor, expectLast(find(id), actor, after), terms);
    }

    private OfferId offer(Actor actor, Negotiation negotiation, Terms terms) {
        var side = negotiation.sideOf(actor);
        period.expectNegotiation(negotiation.edition());
        var now = clock.instant();
        var offer = OfferId.next();
        // first the count, whose version tells who was faster; then the offer, which the database holds to it
        var saved = negotiations.save(negotiation.offer(side, offer, now));
        offers.add(new Offer(offer, saved.id(), saved.offers(), side, actor.person(), terms, now));
        record(actor, "negotiation.offer", saved, Map.of("offer", offer.value(), "number", saved.offers(), "side", side));
        return offer;
    }

    /**
     * Accepts the other side's last offer, for an organisation whose signatory acts.
     *
     * @param number the offer that the actor has read; where it is not the last any more, someone was faster
     * @param language the one in which the agreement's original is written
     * @throws BrokenRule {@code negotiation.only-signatory}, {@code negotiation.not-your-turn}, {@code negotiation.nothing-offered},
     *         {@code negotiation.closed} or {@code phase.…}
     */
    public void accept(Actor actor, NegotiationId id, int number, Language language) {
        var negotiation = expectLast(find(id), actor, number);
        var side = negotiation.sideOf(actor);
        if (!actor.is(Role.SIGNATORY)) throw new BrokenRule("negotiation.only-signatory");
        period.expectNegotiation(negotiation.edition());
        var last = offers.find(id, number).orElseThrow(() -> new BrokenRule("negotiation.nothing-offered"));
        negotiations.save(negotiation.accept(side, last.id(), language, clock.instant()));
        places.giveBack(negotiation.nomination().value());
        record(actor, "negotiation.accept", negotiation, Map.of("offer", last.id().value(), "number", number, "side", side));
    }

    /** Walks away, with a reason that the other side and the house read; both places are free again. */
    public void abandon(Actor actor, NegotiationId id, String why) {
        var negotiation = find(id);
        var side = negotiation.sideOf(actor);
        period.expectNegotiation(negotiation.edition());
        negotiations.save(negotiation.abandon(side, why, clock.instant()));
        places.giveBack(negotiation.nomination().value());
        record(actor, "negotiation.abandon", negotiation, Map.of("side", side));
    }

    /**
     * Takes back one's own walking away, while the phase is open and both sides have a place.
     *
     * @throws BrokenRule {@code negotiation.not-to-resume}, {@code place.none-left} or {@code phase.…}
     */
    public void resume(Actor actor, NegotiationId id) {
        var negotiation = find(id);
        var side = negotiation.sideOf(actor);
        period.expectNegotiation(negotiation.edition());
        negotiations.save(negotiation.resume(side, clock.instant()));
        places.take(negotiation.nomination().value(), negotiation.businessParticipation(), negotiation.socialParticipation());
        record(actor, "negotiation.resume", negotiation, Map.of("side", side));
    }

    /** Ends talks whose phase is over; those that have ended stay as they are. */
    public void lapse(NegotiationId id) {
        var negotiation = find(id);
        if (!negotiation.isOpen() || !period.isOver(negotiation.edition())) return;
        negotiations.save(negotiation.lapse(clock.instant()));
        places.giveBack(negotiation.nomination().value());
        record(Actor.TANDEM, "negotiation.lapse", negotiation, Map.of());
    }

    private Negotiation find(NegotiationId id) {
        return negotiations.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private static Negotiation expectLast(Negotiation negotiation, Actor actor, int number) {
        var _ = negotiation.sideOf(actor);
        if (negotiation.offers() != number) throw new OptimisticLockingFailureException("offer " + negotiation.offers());
        return negotiation;
    }

    private void record(Actor actor, String act, Negotiation negotiation, Map<String, ?> facts) {
        UUID edition = negotiation.edition().value();
        var after = new java.util.TreeMap<String, Object>(facts);
        after.put("state", negotiation.state());
        trail.record(actor, act, negotiation.id().value(), edition, after);
    }
}
