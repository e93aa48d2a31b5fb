package org.tandem.partnership;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What one side has said to being shown: the writing that it approved last, and since when it consents. */
record Publicity(@Nullable Integer approved, @Nullable Instant consent) {

    static final Publicity NONE = new Publicity(null, null);

    Publicity approving(int writing) {
        return new Publicity(writing, consent);
    }

    /** @param since null where the side consents no more */
    Publicity since(@Nullable Instant since) {
        return new Publicity(approved, since);
    }

    boolean shows(int writing) {
        return approved != null && approved == writing && consent != null;
    }
}
