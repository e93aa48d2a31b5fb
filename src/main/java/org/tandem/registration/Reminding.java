package org.tandem.registration;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringPlaces;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Tandem reminds those who come the day before, and forgets who they were a while after. */
@Service
@Transactional
class Reminding {

    private final Registrations registrations;
    private final RegistrationAccess access;
    private final RegistrationSecrets secrets;
    private final Attendees attendees;
    private final GatheringPlaces places;
    private final AuditTrail trail;
    private final Clock clock;

    Reminding(Registrations registrations, RegistrationAccess access, RegistrationSecrets secrets, Attendees attendees,
            GatheringPlaces places, AuditTrail trail, Clock clock) {
        this.registrations = registrations;
        this.access = access;
        this.secrets = secrets;
        this.attendees = attendees;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    void remind(RegistrationId id) {
        var gathering = places.lock(access.gatheringOf(id));
        var reminded = registrations.save(find(id).remind(clock.instant()));
        trail.record(Actor.TANDEM, "registration.remind", id.value(), gathering.edition().value(),
                Map.of("state", reminded.state()));
    }

    /** Names, address and answers go; how many came from where stays to be counted. */
    void erase(RegistrationId id) {
        var gathering = places.lock(access.gatheringOf(id));
        var erased = registrations.save(find(id).erase(clock.instant()));
        attendees.erase(id);
        secrets.forget(id);
        trail.record(Actor.TANDEM, "registration.erase", id.value(), gathering.edition().value(),
                Map.of("state", erased.state(), "people", erased.people()));
    }

    private Registration find(RegistrationId id) {
        return registrations.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
