package org.tandem.signal;

import java.util.Optional;
import java.util.UUID;

/** A thing that changed: a noun as the migration that announces it says it ({@code partnership}), and which. */
public record Change(String kind, UUID id) {

    /** From what PostgreSQL passes on; nothing where that is not ours. */
    static Optional<Change> of(String words) {
        var parts = words.split(" ", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            return Optional.of(new Change(parts[0], UUID.fromString(parts[1])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
