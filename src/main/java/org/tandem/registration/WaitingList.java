package org.tandem.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringEvent.GatheringWidened;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringPlaces;
import org.tandem.gathering.GatheringPlaces.Held;
import org.tandem.shared.Actor;

/**
 * Who waits for a place, in the order in which they confirmed their address. Places that become free are offered in the same act, to the
 * first in line who are no more people than there are places; so a group too large is passed over, and no place stays empty for it.
 */
@Component
class WaitingList {

    /** So long an offer stands; shortly before the gathering only some hours, so that others still get their turn. */
    static final Duration TO_ACCEPT = Duration.ofDays(2);
    static final Duration SHORTLY_BEFORE = Duration.ofDays(4);
    static final Duration TO_ACCEPT_SHORTLY = Duration.ofHours(6);

    private final Registrations registrations;
    private final GatheringPlaces places;
    private final AuditTrail trail;
    private final Clock clock;

    WaitingList(Registrations registrations, GatheringPlaces places, AuditTrail trail, Clock clock) {
        this.registrations = registrations;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    /** Safe to repeat: it offers what is free, and that may be nothing. */
    @ApplicationModuleListener
    void on(GatheringWidened widened) {
        offerFree(widened.gathering());
    }

    /** Gives the places that are free to those who wait, until nobody who waits fits. */
    @Transactional(propagation = Propagation.MANDATORY)
    void offerFree(GatheringId id) {
        var now = clock.instant();
        for (var gathering = places.lock(id); gathering.isAhead(now); gathering = places.lock(id)) {
            var next = next(gathering);
            if (next.isEmpty()) return;
            offer(gathering, next.get(), now);
        }
    }

    private Optional<Registration> next(Held gathering) {
        return registrations.nextInLine(gathering.id().value(), gathering.free());
    }

    private void offer(Held gathering, Registration registration, Instant now) {
        places.take(gathering.id(), registration.id().value(), registration.people());
        var offered = registrations.save(registration.offer(until(gathering.startsAt(), now), now));
        trail.record(Actor.TANDEM, "registration.offer", offered.id().value(), gathering.edition().value(),
                Map.of("state", Registration.State.WAITING), Map.of("state", offered.state(), "people", offered.people()));
    }

    private static Instant until(Instant starts, Instant now) {
        var time = now.plus(SHORTLY_BEFORE).isBefore(starts) ? TO_ACCEPT : TO_ACCEPT_SHORTLY;
        var until = now.plus(time);
        return Objects.requireNonNull(until.isBefore(starts) ? until : starts);
    }
}
