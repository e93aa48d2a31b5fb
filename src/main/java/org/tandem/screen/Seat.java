package org.tandem.screen;

import java.util.UUID;

/** One of the places that a person can act from: an organisation or a house that she belongs to. */
public record Seat(UUID id, String name, boolean house, boolean current) {

    /** The session's word for the seat that the person acts from, with its id. */
    public static final String CHOSEN = "seat";
}
