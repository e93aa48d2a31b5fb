package org.tandem.gathering;

/** What sort of gathering it is. */
public enum GatheringKind {
    WORKSHOP, CONSULTATION, MEETING, MARKET_DAY, CONFERENCE
}
