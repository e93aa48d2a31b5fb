package org.tandem.observation;

/** What a point is about: what carries the partnership, what weakens it, what it could do in the local community. */
public enum PointKind {
    STRENGTH, WEAKNESS, POSSIBILITY
}
