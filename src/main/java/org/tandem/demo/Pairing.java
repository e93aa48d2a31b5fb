package org.tandem.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Contribution;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.Terms;
import org.tandem.nomination.Nominating;
import org.tandem.nomination.NominationId;
import org.tandem.nomination.Proposal;
import org.tandem.organisation.ContributionKind;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;

/** Plays what happens between two: from the nomination over the offers to the agreement. Its words are sample texts. */
@Component
@Profile("demo")
class Pairing {

    /** A company, and the organisation that it names. */
    record Pair(Player business, Player social, ParticipationId nominated) {}

    private final Nominating nominating;
    private final Negotiating negotiating;
    private final Agreeing agreeing;

    Pairing(Nominating nominating, Negotiating negotiating, Agreeing agreeing) {
        this.nominating = nominating;
        this.negotiating = negotiating;
        this.agreeing = agreeing;
    }

    NominationId nominated(EditionId edition, Pair pair) {
        return nominating.nominate(pair.business().actor(), edition, pair.nominated(), new Proposal(
                "Tekst przykładowy: działacie blisko nas i znacie ludzi, do których sami nie dotrzemy.",
                "Tekst przykładowy: spróbujmy jednego wspólnego działania w tym roku."));
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
            negotiating.offer(by.actor(), negotiation, terms(number, from));
        }
    }

    /** The company accepts the organisation's last offer, or the other way about. */
    void agreed(NegotiationId negotiation, Pair pair, int offers) {
        var by = offers % 2 == 1 ? pair.business() : pair.social();
        negotiating.accept(by.actor(), negotiation, offers, Language.PL);
    }

    /** The signatories of both sides confirm the agreement. */
    void concluded(NegotiationId negotiation, Pair pair) {
        agreeing.confirm(pair.social().actor(), negotiation);
        agreeing.confirm(pair.business().actor(), negotiation);
    }

    private static Terms terms(int number, LocalDate from) {
        return new Terms(
                List.of(counted(ContributionKind.TIME, 80 + 40 * number, "godzin", "Przykład: praca wolontariuszy w soboty",
                        from.plusMonths(4)),
                        Contribution.of(ContributionKind.GOODS, "Przykład: narzędzia na czas prac")),
                List.of(Contribution.of(ContributionKind.KNOW_HOW, "Przykład: plan prac i opieka nad wolontariuszami"),
                        Contribution.of(ContributionKind.CONTACTS,
                                number > 1 ? "Przykład: sześć szkół z okolicy" : "Przykład: trzy szkoły z okolicy")),
                "Przykład: jedno wspólne działanie dla mieszkańców", from, from.plusMonths(8),
                "Przykład: obie strony z nazwy i ze znakiem" + (number > 2 ? ", osoby tylko za ich zgodą" : ""),
                "Przykład: każda strona może odejść z miesięcznym wyprzedzeniem i rozlicza to, co już dano");
    }

    private static Contribution counted(ContributionKind kind, int quantity, String unit, String words, LocalDate due) {
        return new Contribution(kind, BigDecimal.valueOf(quantity), unit, words, due);
    }
}
