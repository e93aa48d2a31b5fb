package org.tandem.demo;

import java.util.List;

import org.tandem.organisation.ContributionKind;

/** What the made-up organisations of the current edition talk about; all of it is sample text, in the language they speak. */
final class CurrentDeals {

    private static final List<Deal> ALL = List.of(
            new Deal(
                    "Od lat dbacie o brzeg rzeki tuż za naszą bramą. Mamy ludzi i koparkę, brakuje nam kogoś, kto wie, gdzie kopać.",
                    "Pięć sobót na brzegu: sprzątanie, nasadzenia, tablice dla szkół.", ContributionKind.TIME, 120, "godzin",
                    "praca wolontariuszy w soboty", "rękawice, sadzonki i koparka na dwa weekendy",
                    "plan nasadzeń, zgody i opieka nad wolontariuszami", "trzy szkoły z okolicy",
                    "Czysty brzeg, o który potem dba cała dzielnica"),
            new Deal("Szukamy młodych, którzy dopiero zaczynają. Wy ich znacie, a my wiemy, o co pytają na pierwszej rozmowie.",
                    "Sto próbnych rozmów o pracę, prowadzonych przez naszych kierowników.", ContributionKind.SKILLS, 60, "rozmów",
                    "próbne rozmowy o pracę z kierownikami działów", "sala z rzutnikiem na każdą drugą środę",
                    "nabór młodych i przygotowanie ich do rozmów", "dwie szkoły branżowe i jedno technikum",
                    "Pierwsza rozmowa o pracę, której nikt się nie boi"),
            new Deal("Wasze podwórko widać z naszych okien i od dawna chcemy, żeby coś się na nim działo.",
                    "Wspólny remont i jedno święto podwórka w roku.", ContributionKind.MONEY, 6000, "PLN",
                    "na materiały do remontu, według rachunków", "farby, deski i narzędzia na czas prac",
                    "zgoda wspólnoty, projekt i harmonogram", "sąsiedzi z czterech klatek",
                    "Podwórko, na którym spotykają się trzy pokolenia"),
            new Deal("Pracownicy sami zapytali, czy mogą u Was grać i pomagać. To najlepszy powód, jaki znamy.",
                    "Próby po godzinach w naszej hali i dwa koncerty dla osiedla.", ContributionKind.SPACE, 24, "wieczory",
                    "hala z ogrzewaniem na próby", "transport instrumentów na koncerty",
                    "dyrygentka, nuty i nauka dla początkujących", "dom kultury i parafia",
                    "Muzyka po pracy, otwarta dla sąsiadów"));

    private CurrentDeals() {}

    static Deal of(int number) {
        return ALL.get(number % ALL.size());
    }
}
