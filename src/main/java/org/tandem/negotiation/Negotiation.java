package org.tandem.negotiation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.negotiation.NegotiationEvent.NegotiationAbandoned;
import org.tandem.negotiation.NegotiationEvent.NegotiationLapsed;
import org.tandem.negotiation.NegotiationEvent.NegotiationOpened;
import org.tandem.negotiation.NegotiationEvent.NegotiationResumed;
import org.tandem.negotiation.NegotiationEvent.OfferMade;
import org.tandem.negotiation.NegotiationEvent.TermsAgreed;
import org.tandem.nomination.NominationId;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Overtaken;

/** Two organisations exchange offers on a form of cooperation: whoever did not make the last one may accept or answer it. */
class Negotiation extends AbstractAggregateRoot<Negotiation> {

    enum State {
        OPEN, AGREED, ABANDONED, LAPSED
    }

    private final @Id NegotiationId id;
    private final NominationId nomination;
    private final EditionId edition;
    private final OrganisationId business;
    private final ParticipationId businessParticipation;
    private final OrganisationId social;
    private final ParticipationId socialParticipation;
    private final Instant openedAt;
    private State state = State.OPEN;
    private int offers;
    private @Nullable Side offeredBy;
    private Instant movedAt;
    private @Nullable Instant endedAt;
    private @Nullable Side endedBy;
    private @Nullable String reason;
    private @Nullable OfferId acceptedOffer;
    private @Nullable Language language;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Negotiation(NegotiationId id, NominationId nomination, EditionId edition, OrganisationId business,
            ParticipationId businessParticipation, OrganisationId social, ParticipationId socialParticipation, Instant openedAt) {
        this.id = id;
        this.nomination = nomination;
        this.edition = edition;
        this.business = business;
        this.businessParticipation = businessParticipation;
        this.social = social;
        this.socialParticipation = socialParticipation;
        this.openedAt = openedAt;
        this.movedAt = openedAt;
    }

    static Negotiation open(AcceptedNomination of, Instant now) {
        var it = new Negotiation(NegotiationId.next(), of.nomination(), of.edition(), of.business(), of.businessParticipation(),
                of.social(), of.socialParticipation(), now);
        it.registerEvent(new NegotiationOpened(it.id, it.edition, it.business, it.social, now));
        return it;
    }

    /** The side that the actor's organisation is on; for anybody else there is no such negotiation. */
    Side sideOf(Actor actor) {
        if (actor.isFor(business)) return Side.BUSINESS;
        if (actor.isFor(social)) return Side.SOCIAL;
        throw new NotFound(id);
    }

    /** Counts one more offer and passes the turn to the other side. */
    Negotiation offer(Side by, OfferId offer, Instant now) {
        expectTurnOf(by);
        offers++;
        offeredBy = by;
        movedAt = now;
        registerEvent(new OfferMade(id, edition, business, social, offer, offers, by, now));
        return this;
    }

    Negotiation accept(Side by, OfferId lastOffer, Language agreementIn, Instant now) {
        expectTurnOf(by);
        if (offeredBy == null) throw new BrokenRule("negotiation.nothing-offered");
        end(State.AGREED, by, now);
        acceptedOffer = lastOffer;
        language = agreementIn;
        registerEvent(new TermsAgreed(id, edition, business, social, lastOffer, now));
        return this;
    }

    Negotiation abandon(Side by, String why, Instant now) {
        expectOpen();
        if (why.isBlank()) throw new BrokenRule("negotiation.abandoned-without-reason");
        end(State.ABANDONED, by, now);
        reason = why.strip();
        registerEvent(new NegotiationAbandoned(id, edition, business, social, by, now));
        return this;
    }

    /** Takes back a walking away: in an abandoned negotiation nobody can act, so nobody has acted on it. */
    Negotiation resume(Side by, Instant now) {
        if (state != State.ABANDONED || endedBy != by) throw new BrokenRule("negotiation.not-to-resume");
        state = State.OPEN;
        endedAt = null;
        endedBy = null;
        reason = null;
        movedAt = now;
        registerEvent(new NegotiationResumed(id, edition, business, social, by, now));
        return this;
    }

    Negotiation lapse(Instant now) {
        expectOpen();
        end(State.LAPSED, null, now);
        registerEvent(new NegotiationLapsed(id, edition, business, social, now));
        return this;
    }

    /** While it is open, and once it is agreed, the two can talk. */
    void expectTalks() {
        if (state != State.OPEN && state != State.AGREED) throw new Overtaken("negotiation.closed");
    }

    private void end(State how, @Nullable Side by, Instant now) {
        state = how;
        endedBy = by;
        endedAt = now;
        movedAt = now;
    }

    private void expectTurnOf(Side side) {
        expectOpen();
        if (side == offeredBy) throw new BrokenRule("negotiation.not-your-turn");
    }

    private void expectOpen() {
        if (state != State.OPEN) throw new Overtaken("negotiation.closed");
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    NegotiationId id() {
        return id;
    }

    NominationId nomination() {
        return nomination;
    }

    EditionId edition() {
        return edition;
    }

    ParticipationId businessParticipation() {
        return businessParticipation;
    }

    ParticipationId socialParticipation() {
        return socialParticipation;
    }

    State state() {
        return state;
    }

    int offers() {
        return offers;
    }

    @Nullable
    Side offeredBy() {
        return offeredBy;
    }
}
