package org.tandem.observation;

/** Who reads a version: the house alone, both parties too, or both parties and, as an extract that all agree on, the public. */
public enum Visibility {

    HOUSE, PARTIES, PUBLIC;

    boolean isForParties() {
        return this != HOUSE;
    }
}
