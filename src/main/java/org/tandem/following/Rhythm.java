package org.tandem.following;

import java.util.Optional;
import java.util.stream.Stream;

/** How often a digest comes: each morning, or on Mondays. */
public enum Rhythm {

    WEEKLY, DAILY;

    static Optional<Rhythm> of(String name) {
        return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
