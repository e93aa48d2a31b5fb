package org.tandem.consent;

import java.time.Instant;

import org.tandem.programme.EditionId;

/** Facts about consents that other modules may react to; never a name, an address or a secret. */
public sealed interface ConsentEvent {

    ConsentId consent();

    EditionId edition();

    Instant at();

    /** A mail with a link is wanted; whoever writes it has the link issued by {@link ConsentLinks#issue}. */
    record ConsentAsked(ConsentId consent, EditionId edition, Instant at) implements ConsentEvent {}

    /** She answered by her link. */
    record ConsentAnswered(ConsentId consent, EditionId edition, Instant at) implements ConsentEvent {}

    /** She withdrew by her link, and what shows her is public no more. */
    record ConsentWithdrawn(ConsentId consent, EditionId edition, Instant at) implements ConsentEvent {}
}
