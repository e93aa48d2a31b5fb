package org.tandem.observation.health;

/** Who answers: each of the two sides with one voice, and the expert. */
public enum Rater {
    BUSINESS, EXPERT, SOCIAL
}
