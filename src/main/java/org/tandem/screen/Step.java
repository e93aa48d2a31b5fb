package org.tandem.screen;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One step of a way that has several, such as a phase of an edition. */
public record Step(String label, State state, @Nullable String detail) {

    public enum State {

        DONE, NOW, AHEAD;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isNow() {
        return state == State.NOW;
    }
}
