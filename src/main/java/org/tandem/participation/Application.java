package org.tandem.participation;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;

/**
 * What an organisation says when it applies for a side of an edition.
 *
 * @param capacity how many negotiations it can hold at once (1 to 100), or null for what the edition proposes
 */
public record Application(Side side, String motivation, @Nullable Integer capacity) {

    public static final int LONGEST = 4000;

    public Application {
        motivation = motivation.strip();
        if (motivation.isEmpty()) throw new BrokenRule("participation.motivation-needed");
        if (motivation.length() > LONGEST) throw new BrokenRule("participation.motivation-too-long", LONGEST);
    }
}
