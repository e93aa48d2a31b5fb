package org.tandem.participation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.participation.ParticipationEvent.Applied;
import org.tandem.participation.ParticipationEvent.Declined;
import org.tandem.participation.ParticipationEvent.Qualified;
import org.tandem.participation.ParticipationEvent.Reconsidered;
import org.tandem.participation.ParticipationEvent.Withdrawn;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Overtaken;

/** An organisation in an edition, on a side: applied, then qualified or declined with a reason, or withdrawn. */
class Participation extends AbstractAggregateRoot<Participation> {

    enum State {
        APPLIED, QUALIFIED, DECLINED, WITHDRAWN
    }

    private final @Id ParticipationId id;
    private final EditionId edition;
    private final OrganisationId organisation;
    private final Side side;
    private State state;
    private String motivation;
    private int capacity;
    /** Counted by the database from the places that are held. */
    private final @ReadOnlyProperty int taken;
    private @Nullable String reason;
    private final Instant appliedAt;
    private @Nullable Instant decidedAt;
    private final boolean sample;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Participation(ParticipationId id, EditionId edition, OrganisationId organisation, Side side, State state, String motivation,
            int capacity,
            int taken, @Nullable String reason, Instant appliedAt, @Nullable Instant decidedAt, boolean sample,
            @Nullable Integer version) {
        this.id = id;
        this.edition = edition;
        this.organisation = organisation;
        this.side = side;
        this.state = state;
        this.motivation = motivation;
        this.capacity = capacity;
        this.taken = taken;
        this.reason = reason;
        this.appliedAt = appliedAt;
        this.decidedAt = decidedAt;
        this.sample = sample;
        this.version = version;
    }

    static Participation applied(EditionId edition, OrganisationId organisation, Application application, int capacity,
            boolean sample, Instant now) {
        expectCapacity(capacity);
        var participation = new Participation(ParticipationId.next(), edition, organisation, application.side(), State.APPLIED,
                application.motivation(), capacity, 0, null, now, null, sample, null);
        participation.registerEvent(new Applied(participation.id, edition, organisation, now));
        return participation;
    }

    Participation qualify(@Nullable String reason, Instant now) {
        decide(State.QUALIFIED, reason, now);
        registerEvent(new Qualified(id, edition, organisation, now));
        return this;
    }

    Participation decline(String reason, Instant now) {
        if (reason.isBlank()) throw new BrokenRule("participation.reason-needed");
        decide(State.DECLINED, reason, now);
        registerEvent(new Declined(id, edition, organisation, now));
        return this;
    }

    /** Takes a decision back that nobody has acted on; the caller knows whether somebody has. */
    Participation undecide(Instant now) {
        if (state != State.QUALIFIED && state != State.DECLINED) throw new BrokenRule("participation.not-decided");
        state = State.APPLIED;
        reason = null;
        decidedAt = null;
        registerEvent(new Reconsidered(id, edition, organisation, now));
        return this;
    }

    Participation withdraw(Instant now) {
        if (state != State.APPLIED && state != State.QUALIFIED) throw new BrokenRule("participation.over");
        if (taken > 0) throw new BrokenRule("participation.negotiates", taken);
        state = State.WITHDRAWN;
        decidedAt = now;
        registerEvent(new Withdrawn(id, edition, organisation, now));
        return this;
    }

    /** How many negotiations it can hold at once: never fewer than it holds. */
    Participation hold(int negotiations) {
        expectCapacity(negotiations);
        if (negotiations < taken) throw new BrokenRule("participation.capacity-below-taken", taken);
        capacity = negotiations;
        return this;
    }

    private void decide(State decided, @Nullable String why, Instant now) {
        if (state != State.APPLIED) throw new Overtaken("participation.decided-already");
        state = decided;
        reason = why == null || why.isBlank() ? null : why.strip();
        decidedAt = now;
    }

    private static void expectCapacity(int capacity) {
        if (capacity < 1 || capacity > 100) throw new BrokenRule("participation.capacity");
    }

    ParticipationId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    OrganisationId organisation() {
        return organisation;
    }

    Side side() {
        return side;
    }

    State state() {
        return state;
    }

    int capacity() {
        return capacity;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    boolean isSample() {
        return sample;
    }

    String motivation() {
        return motivation;
    }
}
