package org.tandem.observation.health;

/** What all three are asked: whether they want the same, talk, keep promises, give and take alike, can rely on people, and reach others. */
public enum Question {
    GOALS, TALK, PROMISES, BALANCE, PEOPLE, COMMUNITY
}
