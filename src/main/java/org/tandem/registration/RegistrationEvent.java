package org.tandem.registration;

import java.time.Instant;

import org.tandem.gathering.GatheringId;

/** Facts about registrations that other modules may react to; never an address, a name or a secret. */
public sealed interface RegistrationEvent {

    RegistrationId registration();

    GatheringId gathering();

    Instant at();

    /** Somebody filled in the form: the address has to be confirmed, or is told how its registration stands. */
    record RegistrationAsked(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}

    record RegistrationConfirmed(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}

    /** Confirmed, and all places are taken. */
    record RegistrationQueued(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}

    /** Places have become free, and are held until a moment. */
    record PlaceOffered(RegistrationId registration, GatheringId gathering, Instant until, Instant at)
            implements
                RegistrationEvent {}

    /** One of several people does not come. */
    record RegistrationReduced(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}

    record RegistrationCancelled(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}

    /** Nobody took up the offer in time. */
    record OfferLapsed(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}

    /** The gathering is tomorrow. */
    record ReminderDue(RegistrationId registration, GatheringId gathering, Instant at) implements RegistrationEvent {}
}
