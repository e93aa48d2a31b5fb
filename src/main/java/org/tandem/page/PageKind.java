package org.tandem.page;

/** The pages that every house has. */
public enum PageKind {

    ABOUT, CONTACT, PRIVACY, ACCESSIBILITY, COOKIES;

    /** Whether a lawyer should look at it. */
    public boolean isLegal() {
        return this == PRIVACY || this == ACCESSIBILITY || this == COOKIES;
    }
}
