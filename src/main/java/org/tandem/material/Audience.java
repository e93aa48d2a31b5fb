package org.tandem.material;

/** Whom something of a gathering is for: whoever may read its page, or those alone who take part in its edition. */
public enum Audience {
    PUBLIC, PARTICIPANTS
}
