package org.tandem.atlas;

import org.jspecify.annotations.Nullable;

/** How many of a kind, and of a side, lie at a place. */
record PlaceRow(String seat, Spot spot, ItemKind kind, @Nullable String side, int count) {}
