package org.tandem.account.link;

import java.time.Duration;

/** What a one-time link is for, and how long it lasts. */
public enum LinkPurpose {

    REGISTRATION(Duration.ofHours(24)), RESET(Duration.ofHours(1)), INVITATION(Duration.ofDays(14)),
    ADDRESS(Duration.ofHours(24));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }
}
