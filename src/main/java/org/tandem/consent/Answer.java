package org.tandem.consent;

/** How a use stands: asked for, and what came of it. */
public enum Answer {

    ASKED, GIVEN, REFUSED, WITHDRAWN;

    boolean canBeAskedAgain() {
        return this == REFUSED || this == WITHDRAWN;
    }

    /** How its badge is coloured. */
    public String tone() {
        return switch (this) {
            case ASKED -> "warning";
            case GIVEN -> "positive";
            case REFUSED, WITHDRAWN -> "negative";
        };
    }
}
