package org.tandem.programme;

import java.time.LocalDate;

import org.springframework.data.annotation.PersistenceCreator;
import org.tandem.shared.BrokenRule;

/** A span of whole days, both included, in which acts of one kind are possible; {@code sample} where no source gives its days. */
public record Phase(PhaseKind kind, LocalDate opensOn, LocalDate closesOn, boolean sample) {

    @PersistenceCreator
    public Phase {
        if (closesOn.isBefore(opensOn)) throw new BrokenRule("phase.closes-before-opening");
    }

    public Phase(PhaseKind kind, LocalDate opensOn, LocalDate closesOn) {
        this(kind, opensOn, closesOn, false);
    }

    public Phase asSample() {
        return new Phase(kind, opensOn, closesOn, true);
    }
}
