package org.tandem.demo;

import java.time.LocalDate;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.nomination.Nominating;
import org.tandem.nomination.NominationId;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;

/** Plays what happens between two: from the nomination over the offers to the agreement. */
@Component
@Profile("demo")
class Pairing {

    /** A company, the organisation that it names, and what they talk about. */
    record Pair(Player business, Player social, ParticipationId nominated, Deal deal) {}

    private final Nominating nominating;
    private final Negotiating negotiating;
    private final Agreeing agreeing;

    Pairing(Nominating nominating, Negotiating negotiating, Agreeing agreeing) {
        this.nominating = nominating;
        this.negotiating = negotiating;
        this.agreeing = agreeing;
    }

    NominationId nominated(EditionId edition, Pair pair) {
        return nominating.nominate(pair.business().actor(), edition, pair.nominated(), pair.deal().proposal());
    }

    NegotiationId opened(EditionId edition, Pair pair) {
        var nomination = nominated(edition, pair);
        nominating.accept(pair.social().actor(), nomination);
        return negotiating.find(nomination).orElseThrow();
    }

    /** So many offers to and fro, the social side first; each asks for a little more or gives a little more. */
    void offered(NegotiationId negotiation, Pair pair, int offers, LocalDate from) {
        for (int number = 1; number <= offers; number++) {
            var by = number % 2 == 1 ? pair.social() : pair.business();
            negotiating.offer(by.actor(), negotiation, pair.deal().terms(number, from));
        }
    }

    /** The company accepts the organisation's last offer, or the other way about. */
    void agreed(NegotiationId negotiation, Pair pair, int offers) {
        var by = offers % 2 == 1 ? pair.business() : pair.social();
        negotiating.accept(by.actor(), negotiation, offers, Language.PL);
    }

    /** The signatory of one side confirms the agreement. */
    void confirmed(NegotiationId negotiation, Player side) {
        agreeing.confirm(side.actor(), negotiation);
    }

    /** The signatories of both sides confirm the agreement. */
    void concluded(NegotiationId negotiation, Pair pair) {
        confirmed(negotiation, pair.social());
        confirmed(negotiation, pair.business());
    }
}
