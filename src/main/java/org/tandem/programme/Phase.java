package org.tandem.programme;

import java.time.LocalDate;

import org.tandem.shared.BrokenRule;

/** A span of whole days, both included, in which acts of one kind are possible. */
public record Phase(PhaseKind kind, LocalDate opensOn, LocalDate closesOn) {

    public Phase {
        if (closesOn.isBefore(opensOn)) throw new BrokenRule("phase.closes-before-opening");
    }
}
