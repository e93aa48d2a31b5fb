package org.tandem.account.link;

import java.time.Instant;

/** Facts about one-time links; never an address or a secret. */
public sealed interface LinkEvent {

    /** A link is wanted; whoever writes the mail has it issued by {@link OneTimeLinks#issue}. */
    record LinkRequested(LinkId link, Instant at) implements LinkEvent {}
}
