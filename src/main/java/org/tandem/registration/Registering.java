package org.tandem.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringPlaces;
import org.tandem.gathering.GatheringPlaces.Held;
import org.tandem.registration.Registration.State;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/**
 * People register for a gathering, confirm by the link in a mail, and cancel by it. Each act first locks the gathering's row, so that of
 * two who want the last place one has it and the other waits.
 */
@Service
@Transactional
public class Registering {

    private final Registrations registrations;
    private final RegistrationAccess access;
    private final RegistrationSecrets secrets;
    private final Attendees attendees;
    private final Questions questions;
    private final GatheringPlaces places;
    private final WaitingList line;
    private final AuditTrail trail;
    private final Clock clock;

    Registering(Registrations registrations, RegistrationAccess access, RegistrationSecrets secrets, Attendees attendees,
            Questions questions, GatheringPlaces places, WaitingList line, AuditTrail trail, Clock clock) {
        this.registrations = registrations;
        this.access = access;
        this.secrets = secrets;
        this.attendees = attendees;
        this.questions = questions;
        this.places = places;
        this.line = line;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The address is written to, whatever is known of it: who fills in the form learns nothing about who is registered.
     *
     * @param actor who is signed in, if anybody is
     * @throws NotFound where the gathering is not for the actor
     * @throws BrokenRule {@code registration.closed}, or what is missing in the answers
     */
    public RegistrationId ask(@Nullable Actor actor, GatheringId id, Inquiry inquiry) {
        access.expectInvited(actor, id);
        var gathering = places.lock(id);
        var now = clock.instant();
        if (!gathering.takesRegistrations(now)) throw new BrokenRule("registration.closed");
        questions.expectAnswers(id, inquiry.answers());
        var live = registrations.live(id.value(), inquiry.email());
        if (live.isPresent() && !live.get().isTooLate(now))
            return registrations.save(live.get().askedAgain(now)).id();
        live.ifPresent(late -> lapse(late, now));
        return add(actor == null ? Actor.TANDEM : actor, gathering, inquiry, now);
    }

    /**
     * The house writes down somebody who told it so: the address needs no confirmation, and is told how it stands.
     *
     * @throws BrokenRule {@code registration.known} where the address is registered already
     */
    public RegistrationId enter(Actor actor, GatheringId id, Inquiry inquiry) {
        access.expectOwn(actor, id);
        var gathering = places.lock(id);
        var now = clock.instant();
        expectAhead(gathering, now);
        questions.expectAnswers(id, inquiry.answers());
        if (registrations.live(id.value(), inquiry.email()).isPresent()) throw new BrokenRule("registration.known");
        var entered = confirmed(Registration.entered(id, inquiry, now), gathering, now);
        save(actor, "registration.enter", gathering, Map.of(), entered);
        attendees.add(entered.id(), inquiry.names());
        attendees.answer(entered.id(), inquiry.answers());
        return entered.id();
    }

    private RegistrationId add(Actor actor, Held gathering, Inquiry inquiry, Instant now) {
        var from = access.participationOf(actor, gathering.edition());
        var asked = registrations.save(Registration.asked(gathering.id(), inquiry, actor.person(), from, now));
        attendees.add(asked.id(), inquiry.names());
        attendees.answer(asked.id(), inquiry.answers());
        trail.record(actor, "registration.ask", asked.id().value(), gathering.edition().value(), facts(asked));
        return asked.id();
    }

    /** Confirms the address, or takes up an offer; doing it again changes nothing. */
    public void confirm(RegistrationId id, Secret secret) {
        secrets.expect(id, secret);
        var gathering = places.lock(gatheringOf(id));
        var registration = find(id);
        var now = clock.instant();
        if (registration.state() == State.REGISTERED || registration.state() == State.WAITING) return;
        expectAhead(gathering, now);
        var before = facts(registration);
        save(Actor.TANDEM, "registration.confirm", gathering, before, confirmed(registration, gathering, now));
    }

    private Registration confirmed(Registration registration, Held gathering, Instant now) {
        if (registration.state() != State.ASKED) return registration.accept(now);
        var confirmed = registration.confirm(gathering.hasRoomFor(registration.people()), now);
        if (confirmed.holdsPlaces()) places.take(gathering.id(), confirmed.id().value(), confirmed.people());
        return confirmed;
    }

    /** Gives the places back, which are offered at once to those who wait; doing it again changes nothing. */
    public void cancel(RegistrationId id, Secret secret) {
        secrets.expect(id, secret);
        cancel(Actor.TANDEM, id);
    }

    /** The house cancels for somebody who told it so. */
    public void cancelFor(Actor actor, RegistrationId id) {
        access.expectOwn(actor, id);
        cancel(actor, id);
    }

    private void cancel(Actor actor, RegistrationId id) {
        var gathering = places.lock(gatheringOf(id));
        var registration = find(id);
        if (!registration.isLive()) return;
        if (!clock.instant().isBefore(gathering.startsAt())) throw new BrokenRule("registration.closed");
        var before = facts(registration);
        places.giveBack(gathering.id(), id.value());
        save(actor, "registration.cancel", gathering, before, registration.cancel(clock.instant()));
        line.offerFree(gathering.id());
    }

    /** The day to confirm or the time of an offer is over. @return whether it was */
    boolean lapse(RegistrationId id) {
        places.lock(gatheringOf(id));
        var registration = find(id);
        var late = registration.isTooLate(clock.instant());
        if (late) lapse(registration, clock.instant());
        return late;
    }

    private void lapse(Registration registration, Instant now) {
        var gathering = places.lock(registration.gathering());
        var before = facts(registration);
        places.giveBack(gathering.id(), registration.id().value());
        var lapsed = registration.lapse(now);
        if (lapsed.isErased()) attendees.erase(lapsed.id());
        save(Actor.TANDEM, "registration.lapse", gathering, before, lapsed);
        line.offerFree(gathering.id());
    }

    private void save(Actor actor, String act, Held gathering, Map<String, ?> before, Registration changed) {
        var saved = registrations.save(changed);
        trail.record(actor, act, saved.id().value(), gathering.edition().value(), before, facts(saved));
    }

    /** Without reading the row whose lock comes after the gathering's. */
    private GatheringId gatheringOf(RegistrationId id) {
        return access.gatheringOf(id);
    }

    private Registration find(RegistrationId id) {
        return registrations.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private static void expectAhead(Held gathering, Instant now) {
        if (!gathering.isAhead(now)) throw new BrokenRule("registration.closed");
    }

    private static Map<String, Object> facts(Registration registration) {
        return Map.of("state", registration.state(), "people", registration.people(), "gathering",
                registration.gathering().value());
    }
}
