package org.tandem.film;

import java.util.UUID;

/** A film's file that was read to its end and is in the store. */
record Received(UUID key, String mediaType, long bytes, String sha256) {}
