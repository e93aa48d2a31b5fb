package org.tandem.demo;

import java.util.List;

/** Names for the current edition: Silesian in sound, plainly made up. */
final class CurrentNames {

    static final List<String> SOCIAL = List.of(
            "Fundacja Zielony Brzeg", "Stowarzyszenie Latająca Hałda", "Klub Trzech Kominów", "Fundacja Srebrny Tramwaj",
            "Dom Sąsiedzki Pod Szybem", "Stowarzyszenie Ptaki Familoka", "Fundacja Głośna Biblioteka",
            "Koło Ogrodników Czarna Ziemia", "Świetlica Kosmiczny Bajtel", "Fundacja Pomost nad Obłokiem",
            "Stowarzyszenie Babcie z Megafonem", "Hospicjum Ciche Południe", "Fundacja Drugi Oddech Rzeki",
            "Towarzystwo Zapomnianych Zegarów", "Klub Rowerowy Krzywe Koło", "Fundacja Kot z Trzeciego Piętra",
            "Stowarzyszenie Podwórko na Księżycu", "Dom Opieki Przy Lipowej Trzynaście", "Fundacja Szkoła Pod Chmurą Pyłu",
            "Teatr Amatorski Na Zwałowisku", "Stowarzyszenie Dobre Słowo po Śląsku", "Fundacja Okno na Hutę",
            "Kuchnia Wspólna Żeleźniok", "Fundacja Rozmowa Dwóch Kominów", "Stowarzyszenie Czysta Sadza",
            "Warsztat Terapii Złota Śrubka", "Fundacja Mapa bez Granic", "Klub Seniora Lampa Skarbnika",
            "Stowarzyszenie Sto Rozmów", "Fundacja Pszczoły na Dachu", "Przystań Młodych Szósty Peron",
            "Orkiestra Sąsiedzka Blacha i Smyk", "Fundacja Cień Wieży Szybowej", "Stowarzyszenie Tramwaj do Morza",
            "Schronisko Mokry Nos", "Fundacja Cegła z Piernika", "Liga Cichych Ulic", "Stowarzyszenie Węglowe Lwy",
            "Fundacja Most z Samogłosek", "Klub Matek z Placu Wiatru");

    static final List<String> BUSINESS = List.of(
            "Huta Szkła Aurora", "Wodociągi Suchy Dół", "Kadry Plus Ślązok", "Piekarnia Siódmy Rogal", "Odlewnia Biały Kruk",
            "Kopalnia Danych Graf", "Browar Pod Bajkową Lampą", "Drukarnia Wielka Litera", "Zakłady Mechaniczne Koło Zamachowe",
            "Bank Spółdzielczy Skarbnik z Baśni", "Przewozy Szybki Gołąb", "Energetyka Słoneczny Szyb", "Meble Krzywa Noga",
            "Software z Familoka", "Hotel Pod Węglowym Diademem", "Agencja Rozwoju Zachód Słońca", "Tartak Szumiący Bór",
            "Apteki Pod Lwem z Papieru", "Ceramika Śpiący Piec", "Logistyka Trzecia Zmiana", "Architekci Krzywa Kreska",
            "Zakład Optyczny Oko Smoka", "Stal i Cisza", "Ogrody Wiszące Familok", "Kancelaria Dwie Strony Medalu");

    /** Those that have only begun to write their application. */
    static final List<String> BEGINNING = List.of("Stowarzyszenie Jutro Zaczynamy", "Pralnia Błękitny Guzik");

    /** Those that the house has written down, and for which nobody speaks yet. */
    static final List<String> UNCLAIMED = List.of("Chór Kopalniany Basy Podziemne", "Fundacja Parasol na Upał",
            "Stowarzyszenie Wiatrak z Papieru");

    /** Towns of the made-up seats. */
    static final List<String> TOWNS = List.of("Gliwice", "Katowice", "Opole", "Bytom", "Zabrze", "Chorzów", "Tychy", "Rybnik",
            "Częstochowa", "Bielsko-Biała", "Racibórz", "Mikołów", "Kędzierzyn-Koźle", "Tarnowskie Góry", "Żory");

    private CurrentNames() {}
}
