package org.tandem.observation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import org.tandem.observation.ObservationEvent.ActionRecommended;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.Overtaken;

/** What an expert recommends, to one who owns it from then on, until a day. */
@Table("recommended_action")
class Action extends AbstractAggregateRoot<Action> {

    enum State {
        OPEN, DONE, DROPPED
    }

    private final @Id ActionId id;
    private final PartnershipId partnership;
    private final PointId point;
    private final int number;
    private final String words;
    private final Owner owner;
    private final LocalDate dueOn;
    private final Instant recommendedAt;
    private State state = State.OPEN;
    private @Nullable String reason;
    private @Nullable Instant endedAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Action(ActionId id, PartnershipId partnership, PointId point, int number, String words, Owner owner, LocalDate dueOn,
            Instant recommendedAt) {
        this.id = id;
        this.partnership = partnership;
        this.point = point;
        this.number = number;
        this.words = words;
        this.owner = owner;
        this.dueOn = dueOn;
        this.recommendedAt = recommendedAt;
    }

    /** @param number the version of the point that the parties read */
    static Action recommend(Watched in, PointId point, int number, Recommendation what, Instant now) {
        in.expectExpert();
        var it = new Action(ActionId.next(), in.id(), point, number, what.words(), what.owner(), what.dueOn(), now);
        it.registerEvent(new ActionRecommended(in.id(), in.edition(), in.business(), in.social(), it.id, it.owner, now));
        return it;
    }

    Action done(Watched in, Instant now) {
        expectOwn(in);
        return end(State.DONE, now);
    }

    Action drop(Watched in, String why, Instant now) {
        expectOwn(in);
        if (why.isBlank()) throw new BrokenRule("observation.action.dropped-without-reason");
        reason = why.strip();
        return end(State.DROPPED, now);
    }

    /** Takes back what was said of it. */
    Action reopen(Watched in) {
        expectOwn(in);
        if (state == State.OPEN) throw new Overtaken("observation.action.open");
        state = State.OPEN;
        reason = null;
        endedAt = null;
        return this;
    }

    private Action end(State how, Instant now) {
        if (state != State.OPEN) throw new Overtaken("observation.action.ended");
        state = how;
        endedAt = now;
        return this;
    }

    /** Its owner's it is, and the expert's who recommended it. */
    private void expectOwn(Watched in) {
        if (!in.isOwn(owner) && !in.expert()) throw new NotFound(id);
    }

    ActionId id() {
        return id;
    }

    PartnershipId partnership() {
        return partnership;
    }

    State state() {
        return state;
    }
}
