package org.tandem.nomination;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.nomination.NominationEvent.NominationAccepted;
import org.tandem.nomination.NominationEvent.NominationDeclined;
import org.tandem.nomination.NominationEvent.NominationExpired;
import org.tandem.nomination.NominationEvent.NominationMade;
import org.tandem.nomination.NominationEvent.NominationReconsidered;
import org.tandem.nomination.NominationEvent.NominationWithdrawn;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Overtaken;

/** A business participant names a social participant, with a reason and a first idea; she answers once. */
class Nomination extends AbstractAggregateRoot<Nomination> {

    enum State {
        MADE, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN
    }

    private final @Id NominationId id;
    private final EditionId edition;
    private final ParticipationId business;
    private final ParticipationId social;
    private final String reason;
    private final String idea;
    private State state;
    private final Instant madeAt;
    private final LocalDate expiresOn;
    private @Nullable Instant answeredAt;
    private @Nullable String answer;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Nomination(NominationId id, EditionId edition, ParticipationId business, ParticipationId social, String reason, String idea,
            State state,
            Instant madeAt, LocalDate expiresOn, @Nullable Instant answeredAt, @Nullable String answer,
            @Nullable Integer version) {
        this.id = id;
        this.edition = edition;
        this.business = business;
        this.social = social;
        this.reason = reason;
        this.idea = idea;
        this.state = state;
        this.madeAt = madeAt;
        this.expiresOn = expiresOn;
        this.answeredAt = answeredAt;
        this.answer = answer;
        this.version = version;
    }

    static Nomination made(Pair pair, Proposal proposal, LocalDate expiresOn, Instant now) {
        pair.expectQualifiedOnBothSides();
        var nomination = new Nomination(NominationId.next(), pair.edition(), pair.business(), pair.social(), proposal.reason(),
                proposal.idea(),
                State.MADE, now, expiresOn, null, null, null);
        nomination.registerEvent(new NominationMade(nomination.id, pair.edition(), pair.company(), pair.nominated(), now));
        return nomination;
    }

    Nomination accept(Pair pair, Instant now) {
        pair.expectQualifiedOnBothSides();
        answer(State.ACCEPTED, null, now);
        registerEvent(new NominationAccepted(id, edition, pair.company(), business, pair.nominated(), social, now));
        return this;
    }

    Nomination decline(Pair pair, String why, Instant now) {
        if (why.isBlank()) throw new BrokenRule("nomination.reason-needed");
        answer(State.DECLINED, why.strip(), now);
        registerEvent(new NominationDeclined(id, edition, pair.company(), pair.nominated(), now));
        return this;
    }

    /** Takes back a refusal made by mistake, as long as the nomination would still wait for its answer. */
    Nomination reconsider(Pair pair, LocalDate today, Instant now) {
        if (state != State.DECLINED) throw new BrokenRule("nomination.not-declined");
        if (today.isAfter(expiresOn)) throw new BrokenRule("nomination.expired", expiresOn);
        state = State.MADE;
        answeredAt = null;
        answer = null;
        registerEvent(new NominationReconsidered(id, edition, pair.company(), pair.nominated(), now));
        return this;
    }

    Nomination withdraw(Pair pair, Instant now) {
        answer(State.WITHDRAWN, null, now);
        registerEvent(new NominationWithdrawn(id, edition, pair.company(), pair.nominated(), now));
        return this;
    }

    Nomination expire(Pair pair, LocalDate today, Instant now) {
        if (!today.isAfter(expiresOn)) throw new BrokenRule("nomination.still-open", expiresOn);
        answer(State.EXPIRED, null, now);
        registerEvent(new NominationExpired(id, edition, pair.company(), pair.nominated(), now));
        return this;
    }

    private void answer(State answered, @Nullable String words, Instant now) {
        if (state != State.MADE) throw new Overtaken("nomination.answered-already");
        state = answered;
        answer = words;
        answeredAt = now;
    }

    NominationId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    ParticipationId business() {
        return business;
    }

    ParticipationId social() {
        return social;
    }

    State state() {
        return state;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }
}
