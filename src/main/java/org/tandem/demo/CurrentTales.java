package org.tandem.demo;

import java.util.List;

import org.tandem.partnership.Summary;
import org.tandem.shared.Translated;

/** What the made-up partnerships of the current edition tell the public; the last ones are written in one language only. */
final class CurrentTales {

    static final List<Summary> ALL = List.of(
            tale("Czysty brzeg w pięć sobót", "Ein sauberes Ufer in fünf Samstagen", "A clean bank in five Saturdays",
                    "Dwa kilometry brzegu wracają do mieszkańców. Huta daje ludzi i koparkę, fundacja plan nasadzeń i zgody, a trzy szkoły biorą brzeg pod opiekę na kolejne lata.",
                    "Zwei Kilometer Ufer kehren zu den Anwohnern zurück. Die Glashütte stellt Helfer und einen Bagger, die Stiftung den Pflanzplan und die Genehmigungen, und drei Schulen kümmern sich danach um das Ufer.",
                    "Two kilometres of river bank come back to the people who live there. The glassworks give hands and a digger, the foundation a planting plan and the permits, and three schools look after the bank from then on."),
            tale("Sto rozmów przed pierwszą pracą", "Hundert Gespräche vor der ersten Stelle",
                    "A hundred talks before the first job",
                    "Kierownicy zadają pytania, które naprawdę padają na rozmowie o pracę, i mówią, co usłyszeli. Młodzi uczą się odpowiadać, a firma – słuchać.",
                    "Führungskräfte stellen die Fragen, die in Bewerbungsgesprächen wirklich gestellt werden, und sagen, was sie gehört haben. Die Jungen lernen zu antworten, das Unternehmen lernt zuzuhören.",
                    "Managers ask the questions that really come up at interviews, and say what they heard. The young learn to answer, and the company learns to listen."),
            tale("Podwórko, które wróciło", "Der Hof, der zurückkam", "The yard that came back",
                    "Cztery klatki, jedno podwórko i rok bez ławek. Za materiały płaci firma, pracę dzielą między siebie sąsiedzi, a na końcu jest święto.",
                    "Vier Aufgänge, ein Hof und ein Jahr ohne Bänke. Das Material bezahlt das Unternehmen, die Arbeit teilen sich die Nachbarn, und am Ende wird gefeiert.",
                    "Four staircases, one yard and a year without benches. The company pays for the material, the neighbours share the work, and in the end there is a feast."),
            tale("Orkiestra po godzinach", "Orchester nach Feierabend", "An after-hours orchestra",
                    "W hali, gdzie za dnia stygną chleby, wieczorem grają. Próby są otwarte: przyjść może każdy, kto przyniesie instrument albo krzesło.",
                    "In der Halle, in der tagsüber Brote abkühlen, wird abends gespielt. Die Proben sind offen: Kommen kann, wer ein Instrument oder einen Stuhl mitbringt.",
                    "In the hall where loaves cool by day there is music at night. Rehearsals are open to all who bring an instrument or a chair."),
            tale("Biblioteka na kółkach", "Bibliothek auf Rädern", "A library on wheels",
                    "Wózek z odlewni wozi książki tam, dokąd nie dojeżdża autobus. Po trzech miesiącach ma stałe czytelniczki w sześciu miejscach i półkę książek po śląsku.",
                    "Ein Wagen aus der Gießerei bringt Bücher dorthin, wo kein Bus hält. Nach drei Monaten hat er Stammleserinnen an sechs Orten und ein Regal mit Büchern auf Schlesisch.",
                    "A cart from the foundry takes books to where no bus goes. After three months it has regular readers in six places, and a shelf of books in Silesian."),
            tale("Pszczoły nad halą", "Bienen über der Halle", "Bees above the hall",
                    "Cztery ule na dachu i lekcje dla szkół. Firma zmieniła siedzibę, więc ule przeniosły się do parku, a partnerstwo zakończyło się wcześniej.",
                    "Vier Bienenstöcke auf dem Dach und Unterricht für Schulen. Das Unternehmen ist umgezogen; die Stöcke stehen nun im Park, und die Partnerschaft endete früher.",
                    "Four hives on the roof, and lessons for schools. The company moved; the hives now stand in the park, and the partnership ended early."),
            tale("Remont w cztery soboty", "Renovierung in vier Samstagen", "Repairs in four Saturdays",
                    "Świetlica dostaje podłogę, kuchnię i drzwi, które się domykają. Farbę wybrały dzieci, więc jest fioletowa.",
                    "Der Jugendtreff bekommt einen Boden, eine Küche und Türen, die schließen. Die Farbe haben die Kinder gewählt, deshalb ist sie violett.",
                    "The youth club gets a floor, a kitchen and doors that close. The children chose the paint, and so it is violet."),
            tale("Drugie życie zegarów", "Das zweite Leben der Uhren", "The clocks' second life",
                    "Zatrzymane zegary z klatek schodowych znów chodzą. Naprawiają je uczniowie pod okiem zegarmistrza, części wytacza firma.",
                    "Stehengebliebene Uhren aus Treppenhäusern gehen wieder. Lernende reparieren sie unter den Augen eines Uhrmachers, die Teile dreht das Unternehmen.",
                    "Stopped clocks from stairwells run again. Pupils mend them under a clockmaker's eye, and the company turns the parts."),
            polish("Ławka, na której się rozmawia",
                    "Na dziesięciu przystankach stają ławki dla dwóch osób, które się jeszcze nie znają. Drewno i montaż daje firma, rozmowy prowadzą wolontariuszki."),
            polish("Klucz do świetlicy", "Świetlica otwarta do dwudziestej, bo ktoś z firmy zawsze ma klucz i wieczór."),
            polish("Rower dla każdego", "Stare rowery znów jeżdżą, a kto naprawi trzy, jeden zatrzymuje."),
            polish("Ogród przy torach", "Grządki wzdłuż bocznicy, podlewane deszczówką z dachu hali."),
            polish("Mapa dobrych miejsc",
                    "Mapa, na której seniorzy zaznaczają, gdzie można usiąść, napić się wody i zapytać o drogę."),
            polish("Warsztat na poddaszu", "Stoły, imadła i czwartkowe wieczory, na których każdy uczy kogoś czegoś."));

    private CurrentTales() {}

    private static Summary tale(String pl, String de, String en, String words, String worte, String text) {
        return new Summary(new Translated(pl, de, en), new Translated(words, worte, text));
    }

    private static Summary polish(String title, String words) {
        return new Summary(new Translated(title, null, null), new Translated(words, null, null));
    }
}
