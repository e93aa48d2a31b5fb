package org.tandem.demo;

import java.util.List;

/** Names for the current edition: Silesian in sound, plainly made up. */
final class CurrentNames {

    static final List<String> SOCIAL = List.of(
            "Fundacja Zielony Brzeg", "Stowarzyszenie Latająca Hałda", "Klub Trzech Kominów", "Fundacja Srebrny Tramwaj",
            "Dom Sąsiedzki Pod Szybem", "Stowarzyszenie Ptaki Familoka", "Fundacja Głośna Biblioteka",
            "Koło Ogrodników Czarna Ziemia",
            "Świetlica Kosmiczny Bajtel", "Fundacja Pomost nad Kłodnicą", "Stowarzyszenie Babcie z Megafonem",
            "Hospicjum Ciche Południe",
            "Fundacja Drugi Oddech Rzeki", "Towarzystwo Zapomnianych Zegarów", "Klub Rowerowy Krzywe Koło",
            "Fundacja Kot z Nikiszowa",
            "Stowarzyszenie Otwarte Podwórko", "Dom Opieki Przy Lipowej Trzynaście", "Fundacja Szkoła Pod Chmurą Pyłu",
            "Teatr Amatorski Na Zwałowisku",
            "Stowarzyszenie Dobre Słowo po Śląsku", "Fundacja Okno na Hutę", "Kuchnia Wspólna Żeleźniok",
            "Fundacja Dialog Dwóch Miast",
            "Stowarzyszenie Czysta Sadza", "Warsztat Terapii Złota Śrubka", "Fundacja Mapa bez Granic",
            "Klub Seniora Stara Lampiarnia",
            "Stowarzyszenie Sto Rozmów", "Fundacja Pszczoły na Dachu", "Przystań Młodych Szósty Peron",
            "Orkiestra Sąsiedzka Blacha i Smyk",
            "Fundacja Cień Wieży", "Stowarzyszenie Zielone Torowisko", "Schronisko Mokry Nos", "Fundacja Nowa Cegła",
            "Liga Cichych Ulic", "Stowarzyszenie Węglowe Lwy", "Fundacja Most Języków", "Klub Matek z Placu Wiatru");

    static final List<String> BUSINESS = List.of(
            "Huta Szkła Aurora", "Wodociągi Równina", "Kadry Plus Ślązok", "Piekarnia Siódmy Rogal", "Odlewnia Biały Kruk",
            "Kopalnia Danych Graf", "Browar Zielona Lampa", "Drukarnia Wielka Litera", "Zakłady Mechaniczne Koło Zamachowe",
            "Bank Spółdzielczy Skarbnik z Baśni", "Przewozy Szybki Gołąb", "Energetyka Słoneczny Szyb", "Meble Krzywa Noga",
            "Software z Familoka", "Hotel Pod Czarnym Diamentem", "Agencja Rozwoju Zachód Słońca", "Tartak Szumiący Bór",
            "Apteki Pod Lwem z Papieru", "Ceramika Błękitny Piec", "Logistyka Trzecia Zmiana", "Architekci Prosta Kreska",
            "Zakład Optyczny Bystre Oko", "Stal i Cisza", "Ogrody Miejskie Pnącze", "Kancelaria Dwie Strony");

    /** Towns of the made-up seats. */
    static final List<String> TOWNS = List.of("Gliwice", "Katowice", "Opole", "Bytom", "Zabrze", "Chorzów", "Tychy", "Rybnik",
            "Częstochowa",
            "Bielsko-Biała", "Racibórz", "Mikołów", "Kędzierzyn-Koźle", "Tarnowskie Góry", "Żory");

    private CurrentNames() {}
}
