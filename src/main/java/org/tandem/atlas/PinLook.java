package org.tandem.atlas;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The shapes and colours of pins, each with its word: both sides, what they do together, and when they meet. */
enum PinLook {

    SOCIAL, BUSINESS, BOTH, PARTNERSHIP, GATHERING;

    static PinLook of(ItemKind kind, @Nullable String side) {
        return switch (kind) {
            case PARTNERSHIP -> PARTNERSHIP;
            case GATHERING -> GATHERING;
            case ORGANISATION -> side == null ? BOTH : valueOf(side);
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
