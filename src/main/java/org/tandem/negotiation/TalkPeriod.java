package org.tandem.negotiation;

import org.springframework.stereotype.Component;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.BrokenRule;

/** When the two sides may act: offers belong to the negotiation phase, what follows from them to that of the conclusion too. */
@Component
public class TalkPeriod {

    private final Calendar calendar;

    TalkPeriod(Calendar calendar) {
        this.calendar = calendar;
    }

    /** @throws BrokenRule {@code phase.…} outside the negotiation phase */
    void expectNegotiation(EditionId edition) {
        calendar.expectOpen(edition, PhaseKind.NEGOTIATION);
    }

    /** @throws BrokenRule {@code phase.…} outside both phases */
    public void expectNegotiationOrConclusion(EditionId edition) {
        calendar.expectOpen(edition, isOver(edition) ? PhaseKind.CONCLUSION : PhaseKind.NEGOTIATION);
    }

    /** Whether the last day of the negotiation phase has passed. */
    boolean isOver(EditionId edition) {
        return calendar.lastDay(edition, PhaseKind.NEGOTIATION).map(last -> last.isBefore(calendar.today(edition))).orElse(false);
    }
}
