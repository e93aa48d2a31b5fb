package org.tandem.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.tandem.negotiation.Contribution;
import org.tandem.negotiation.Terms;
import org.tandem.nomination.Proposal;
import org.tandem.organisation.ContributionKind;

/**
 * What two of the story talk about, in sample texts: why the company nominates, and what each offer holds.
 *
 * @param much how much of the first gift there is in the first offer; each further one asks for half as much more
 */
record Deal(String reason, String idea, ContributionKind gift, int much, String unit, String words, String also, String inReturn,
        String contacts, String purpose) {

    /** For the real organisations: it claims nothing about them. */
    static final Deal NEUTRAL = new Deal("Tekst przykładowy: uzasadnienia nominacji źródło nie podaje.",
            "Tekst przykładowy: pierwszego pomysłu źródło nie podaje.",
            ContributionKind.TIME, 80, "godzin", "Przykład: czas pracowników", "Przykład: rzeczy potrzebne do wspólnych działań",
            "Przykład: wiedza i doświadczenie", "Przykład: kontakty w okolicy",
            "Przykład: wspólne działanie na rzecz mieszkańców");

    Proposal proposal() {
        return new Proposal(reason, idea);
    }

    Terms terms(int number, LocalDate from) {
        return new Terms(
                List.of(new Contribution(gift, BigDecimal.valueOf(much + (long) (number - 1) * much / 2), unit, words,
                        from.plusMonths(4)), Contribution.of(ContributionKind.GOODS, also)),
                List.of(Contribution.of(ContributionKind.KNOW_HOW, inReturn),
                        Contribution.of(ContributionKind.CONTACTS,
                                number > 1 ? contacts + ", także z sąsiedniej gminy" : contacts)),
                purpose, from, from.plusMonths(8),
                "Obie strony z nazwy i ze znakiem" + (number > 2 ? ", osoby tylko za ich zgodą" : ""),
                "Każda strona może odejść z miesięcznym wyprzedzeniem i rozlicza to, co już dano");
    }
}
