package org.tandem.observation;

/** How strongly the expert says it. */
public enum Feeling {
    OBSERVATION, CONCERN, PRAISE
}
