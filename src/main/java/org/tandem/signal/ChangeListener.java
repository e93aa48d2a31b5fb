package org.tandem.signal;

import java.util.Set;

/**
 * Hears of changes on this node, whichever node made them; in the order of their commits, on one thread that waits for it. Long
 * work belongs elsewhere. What it hears is that it has to look: whether the thing is public, or still there, only the tables say.
 */
public interface ChangeListener {

    void changed(Set<Change> changes);

    /** At the start, and whenever the line to the database was down: whatever it knows may be old. */
    void anythingMayHaveChanged();
}
