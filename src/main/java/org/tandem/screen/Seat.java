package org.tandem.screen;

import java.util.UUID;

/** One of the places that a person can act from: an organisation or a house that she belongs to. */
public record Seat(UUID id, String name, boolean house, boolean current) {}
