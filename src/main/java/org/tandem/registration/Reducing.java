package org.tandem.registration;

import java.time.Clock;
import java.util.Map;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringPlaces;
import org.tandem.gathering.GatheringPlaces.Held;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** One of several who registered together does not come; her place is offered at once to those who wait, and her name is removed. */
@Service
@Transactional
public class Reducing {

    private final Registrations registrations;
    private final Registering registering;
    private final RegistrationAccess access;
    private final RegistrationSecrets secrets;
    private final Attendees attendees;
    private final GatheringPlaces places;
    private final WaitingList line;
    private final AuditTrail trail;
    private final Clock clock;

    Reducing(Registrations registrations, Registering registering, RegistrationAccess access, RegistrationSecrets secrets,
            Attendees attendees, GatheringPlaces places, WaitingList line, AuditTrail trail, Clock clock) {
        this.registrations = registrations;
        this.registering = registering;
        this.access = access;
        this.secrets = secrets;
        this.attendees = attendees;
        this.places = places;
        this.line = line;
        this.trail = trail;
        this.clock = clock;
    }

    /** By the link in a mail. With the last one all of it is cancelled; doing it again changes nothing. */
    public void cancel(RegistrationId id, AttendeeId attendee, Secret secret) {
        secrets.expect(id, secret);
        if (isAlone(id, attendee)) registering.cancel(id, secret);
        else
            reduce(Actor.TANDEM, id, attendee);
    }

    /** The house, for who told it so. */
    public void cancelFor(Actor actor, RegistrationId id, AttendeeId attendee) {
        access.expectOwn(actor, id);
        if (isAlone(id, attendee)) registering.cancelFor(actor, id);
        else
            reduce(actor, id, attendee);
    }

    private boolean isAlone(RegistrationId id, AttendeeId attendee) {
        places.lock(access.gatheringOf(id));
        return attendees.has(id, attendee) && find(id).people() == 1;
    }

    private void reduce(Actor actor, RegistrationId id, AttendeeId attendee) {
        var gathering = places.lock(access.gatheringOf(id));
        var registration = find(id);
        if (!registration.isLive() || !attendees.has(id, attendee)) return;
        if (!clock.instant().isBefore(gathering.startsAt())) throw new BrokenRule("registration.closed");
        remove(attendee);
        if (registration.holdsPlaces()) places.giveBackOne(gathering.id(), id.value());
        save(actor, gathering, registration);
        line.offerFree(gathering.id());
    }

    /** Whoever was let in stays in the record of the door, even where that was a mistake. */
    private void remove(AttendeeId attendee) {
        try {
            attendees.remove(attendee);
        } catch (DataIntegrityViolationException e) {
            throw new BrokenRule("registration.was-let-in");
        }
    }

    private void save(Actor actor, Held gathering, Registration registration) {
        var before = registration.people();
        var reduced = registrations.save(registration.reduce(clock.instant()));
        trail.record(actor, "registration.reduce", reduced.id().value(), gathering.edition().value(), Map.of("people", before),
                Map.of("people", reduced.people()));
    }

    private Registration find(RegistrationId id) {
        return registrations.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
