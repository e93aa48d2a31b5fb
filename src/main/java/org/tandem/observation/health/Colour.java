package org.tandem.observation.health;

/** An answer: it goes well, it needs attention, it is in danger. */
public enum Colour {
    GREEN, AMBER, RED
}
