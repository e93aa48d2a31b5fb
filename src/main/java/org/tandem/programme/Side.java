package org.tandem.programme;

/** The two sides of an edition. The side belongs to the participation, not to the legal form. */
public enum Side {

    BUSINESS, SOCIAL;

    public Side other() {
        return this == BUSINESS ? SOCIAL : BUSINESS;
    }
}
