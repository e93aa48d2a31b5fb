package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.tandem.observation.Evidence;
import org.tandem.observation.Feeling;
import org.tandem.observation.PointKind;
import org.tandem.observation.Remark;
import org.tandem.observation.Visibility;
import org.tandem.shared.Translated;

/** The expert's sample texts; evidence is a day of the weeks before, or the first offer. */
final class CurrentRemarks {

    record Note(PointKind kind, Feeling feeling, Visibility visibility, String words, int daysAgo) {

        Remark remark(LocalDate today) {
            return new Remark("Tekst przykładowy: " + words, feeling, visibility,
                    daysAgo == 0 ? Evidence.offer(1) : Evidence.on(today.minusDays(daysAgo)));
        }
    }

    static final Note SHOWN = new Note(PointKind.STRENGTH, Feeling.PRAISE, Visibility.PUBLIC,
            "ludzie z obu stron przychodzą na brzeg także poza umówionymi sobotami.", 9);
    static final Translated WORDING = new Translated(
            "Tekst przykładowy: ludzie z obu stron przychodzą na brzeg także poza umówionymi sobotami.",
            "Beispieltext: Menschen von beiden Seiten kommen auch außerhalb der vereinbarten Samstage ans Ufer.",
            "Sample text: people from both sides come to the bank even outside the agreed Saturdays.");
    static final Note WAITING = new Note(PointKind.POSSIBILITY, Feeling.OBSERVATION, Visibility.PUBLIC,
            "trzy szkoły z sąsiedztwa mogłyby przejąć sadzenie jesienią.", 8);
    static final Note FIRST = new Note(PointKind.WEAKNESS, Feeling.CONCERN, Visibility.PARTIES,
            "obiecana koparka nie dojechała w dwie soboty z pięciu.", 12);
    static final Note SECOND = new Note(PointKind.WEAKNESS, Feeling.OBSERVATION, Visibility.PARTIES,
            "obiecana koparka nie dojechała w dwie soboty z pięciu; zastępstwo jest już umówione.", 6);
    static final Note FOR_THE_HOUSE = new Note(PointKind.WEAKNESS, Feeling.CONCERN, Visibility.HOUSE,
            "wszystko po stronie fundacji zależy od jednej osoby. Warto z nią porozmawiać.", 7);
    static final Map<String, String> DRAFT = Map.of("words", "Tekst przykładowy: farba schnie, a klucze", "feeling",
            "OBSERVATION");

    static final Map<Integer, List<Note>> SHORT = Map.of(
            1, List.of(
                    new Note(PointKind.STRENGTH, Feeling.PRAISE, Visibility.PARTIES,
                            "kierownicy mówią młodym, co usłyszeli, i robią to życzliwie.", 10),
                    new Note(PointKind.WEAKNESS, Feeling.OBSERVATION, Visibility.PARTIES,
                            "w umowie nie ma nikogo, kto dzwoni, gdy rozmowa się nie odbędzie.", 0)),
            3, List.of(
                    new Note(PointKind.STRENGTH, Feeling.OBSERVATION, Visibility.PARTIES,
                            "próby są naprawdę otwarte; w trzeciej grało jedenaście osób z ulicy.", 6),
                    new Note(PointKind.POSSIBILITY, Feeling.OBSERVATION, Visibility.PARTIES,
                            "koncert na dziedzińcu mógłby otworzyć święto dzielnicy.", 6)),
            4, List.of(
                    new Note(PointKind.STRENGTH, Feeling.PRAISE, Visibility.PARTIES,
                            "wózek ma stałe czytelniczki w sześciu miejscach.", 11),
                    new Note(PointKind.WEAKNESS, Feeling.CONCERN, Visibility.HOUSE,
                            "odlewnia nie wie jeszcze, kto poprowadzi wózek zimą.", 7)));

    private CurrentRemarks() {}
}
