package org.tandem.programme;

/** The phases of an edition, in the order in which they usually open. Each act belongs to one of them. */
public enum PhaseKind {
    CALL, QUALIFICATION, NOMINATION, NEGOTIATION, CONCLUSION, SUMMARY, CLOSING
}
