package org.tandem.demo;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationId;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.partnership.Summary;
import org.tandem.partnership.ThemeId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** Plays what the two sides show the public of their partnership. */
@Component
@Profile("demo")
class Publicity {

    /** How far the two have come with what the public may read. */
    enum Progress {
        WRITTEN, APPROVED_BY_ONE, APPROVED, CONSENTED_BY_ONE, SHOWN, TAKEN_BACK
    }

    private final Partnering partnering;
    private final Publishing publishing;

    Publicity(Partnering partnering, Publishing publishing) {
        this.partnering = partnering;
        this.publishing = publishing;
    }

    ThemeId theme(Actor coordinator, EditionId edition, Translated name) {
        return partnering.addTheme(coordinator, edition, name);
    }

    PartnershipId placed(Actor coordinator, NegotiationId negotiation, ThemeId theme) {
        var partnership = partnering.find(negotiation).orElseThrow();
        partnering.assign(coordinator, partnership, theme);
        return partnership;
    }

    void shown(PartnershipId partnership, Pairing.Pair pair, Summary summary) {
        come(Progress.SHOWN, partnership, pair, summary);
    }

    /** The social side goes first in each step. */
    void come(Progress to, PartnershipId partnership, Pairing.Pair pair, Summary summary) {
        publishing.write(pair.social().actor(), partnership, summary);
        var steps = List.<Runnable>of(
                () -> publishing.approve(pair.social().actor(), partnership),
                () -> publishing.approve(pair.business().actor(), partnership),
                () -> publishing.consent(pair.social().actor(), partnership),
                () -> publishing.consent(pair.business().actor(), partnership),
                () -> publishing.withdraw(pair.business().actor(), partnership));
        steps.subList(0, to.ordinal()).forEach(Runnable::run);
    }
}
