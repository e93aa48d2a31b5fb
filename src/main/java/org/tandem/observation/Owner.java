package org.tandem.observation;

import org.tandem.shared.NotFound;

/** Whose an action is: one of the two parties, or the house. */
public enum Owner {

    BUSINESS, SOCIAL, HOUSE;

    static Owner of(String text) {
        for (var owner : values()) if (owner.name().equals(text)) return owner;
        throw new NotFound(text);
    }
}
