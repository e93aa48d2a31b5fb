package org.tandem.registration;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.gathering.GatheringId;
import org.tandem.participation.ParticipationId;
import org.tandem.registration.RegistrationEvent.OfferLapsed;
import org.tandem.registration.RegistrationEvent.PlaceOffered;
import org.tandem.registration.RegistrationEvent.RegistrationAsked;
import org.tandem.registration.RegistrationEvent.RegistrationCancelled;
import org.tandem.registration.RegistrationEvent.RegistrationConfirmed;
import org.tandem.registration.RegistrationEvent.RegistrationQueued;
import org.tandem.registration.RegistrationEvent.RegistrationReduced;
import org.tandem.registration.RegistrationEvent.ReminderDue;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Overtaken;
import org.tandem.shared.PersonId;

/** One mail address wants to come to a gathering, for one or several people: asked, confirmed by mail, with places or in line. */
class Registration extends AbstractAggregateRoot<Registration> {

    enum State {
        ASKED, REGISTERED, WAITING, OFFERED, CANCELLED, LAPSED
    }

    /** So long a mail waits for the click that confirms its address. */
    static final Duration TO_CONFIRM = Duration.ofDays(1);
    /** A form that is sent again sooner is the same one, sent twice: no second mail. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(10);

    private final @Id RegistrationId id;
    private final GatheringId gathering;
    private final Language language;
    private int people;
    private final Instant askedAt;
    private @Nullable String email;
    private @Nullable PersonId person;
    private @Nullable String organisation;
    private @Nullable ParticipationId participation;
    private State state = State.ASKED;
    private Instant writtenAt = Instant.EPOCH;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant offeredUntil;
    private @Nullable Instant remindedAt;
    private @Nullable Instant erasedAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Registration(RegistrationId id, GatheringId gathering, Language language, int people, Instant askedAt) {
        this.id = id;
        this.gathering = gathering;
        this.language = language;
        this.people = people;
        this.askedAt = askedAt;
    }

    static Registration asked(GatheringId gathering, Inquiry inquiry, @Nullable PersonId person,
            @Nullable ParticipationId from, Instant now) {
        var it = entered(gathering, inquiry, now);
        it.person = person;
        it.participation = from;
        return it.write(now);
    }

    /** As the house writes it down: nobody is asked to confirm. */
    static Registration entered(GatheringId gathering, Inquiry inquiry, Instant now) {
        var it = new Registration(RegistrationId.next(), gathering, inquiry.language(), inquiry.people(), now);
        it.email = inquiry.email();
        it.organisation = inquiry.organisation();
        it.writtenAt = now;
        return it;
    }

    /** The form came again for the same address: one more mail says how it stands, unless one was just sent. */
    Registration askedAgain(Instant now) {
        return now.isBefore(writtenAt.plus(SENT_TWICE)) ? this : write(now);
    }

    private Registration write(Instant now) {
        writtenAt = now;
        registerEvent(new RegistrationAsked(id, gathering, now));
        return this;
    }

    /** The address is right. @param hasPlaces whether there are as many free places as people */
    Registration confirm(boolean hasPlaces, Instant now) {
        if (state == State.LAPSED || isTooLate(now)) throw new BrokenRule("registration.too-late");
        expect(state == State.ASKED);
        confirmedAt = now;
        state = hasPlaces ? State.REGISTERED : State.WAITING;
        registerEvent(hasPlaces
                ? new RegistrationConfirmed(id, gathering, now)
                : new RegistrationQueued(id, gathering, now));
        return this;
    }

    /** Places have become free, and are held for this one. */
    Registration offer(Instant until, Instant now) {
        expect(state == State.WAITING);
        state = State.OFFERED;
        offeredUntil = until;
        registerEvent(new PlaceOffered(id, gathering, until, now));
        return this;
    }

    Registration accept(Instant now) {
        if (state == State.LAPSED || isTooLate(now)) throw new BrokenRule("registration.offer-too-late");
        expect(state == State.OFFERED);
        state = State.REGISTERED;
        offeredUntil = null;
        registerEvent(new RegistrationConfirmed(id, gathering, now));
        return this;
    }

    /** One of several does not come. */
    Registration reduce(Instant now) {
        expect(isLive() && people > 1);
        people--;
        registerEvent(new RegistrationReduced(id, gathering, now));
        return this;
    }

    Registration cancel(Instant now) {
        expect(isLive());
        state = State.CANCELLED;
        offeredUntil = null;
        registerEvent(new RegistrationCancelled(id, gathering, now));
        return this;
    }

    /** The day to confirm, or the time of an offer, is over. Who never confirmed did not ask us to keep anything. */
    Registration lapse(Instant now) {
        expect(isTooLate(now));
        if (state == State.OFFERED) registerEvent(new OfferLapsed(id, gathering, now));
        else
            erase(now);
        state = State.LAPSED;
        offeredUntil = null;
        return this;
    }

    Registration remind(Instant now) {
        expect(state == State.REGISTERED && remindedAt == null);
        remindedAt = now;
        registerEvent(new ReminderDue(id, gathering, now));
        return this;
    }

    /** Removes what is personal; that somebody registered, and for how many, stays. */
    Registration erase(Instant now) {
        email = null;
        person = null;
        organisation = null;
        erasedAt = now;
        return this;
    }

    boolean isTooLate(Instant now) {
        return state == State.ASKED && !now.isBefore(askedAt.plus(TO_CONFIRM))
                || offeredUntil != null && !now.isBefore(offeredUntil);
    }

    boolean holdsPlaces() {
        return state == State.REGISTERED || state == State.OFFERED;
    }

    boolean isLive() {
        return state != State.CANCELLED && state != State.LAPSED;
    }

    private static void expect(boolean fulfilled) {
        if (!fulfilled) throw new Overtaken("registration.changed-meanwhile");
    }

    RegistrationId id() {
        return id;
    }

    GatheringId gathering() {
        return gathering;
    }

    int people() {
        return people;
    }

    State state() {
        return state;
    }

    boolean isErased() {
        return erasedAt != null;
    }
}
