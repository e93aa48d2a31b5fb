package org.tandem.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.tandem.gathering.AgendaItemId;
import org.tandem.gathering.GatheringId;
import org.tandem.material.Audience;
import org.tandem.material.Documenting;
import org.tandem.material.Label;
import org.tandem.material.Minutes;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** What the summary meeting could have left behind. The source names no minutes and no materials: all of it is sample data, and says so. */
@Component
@Profile("demo")
class SpringMaterials {

    private static final Translated MINUTES = new Translated("""
            Tekst przykładowy: protokołu tego spotkania źródło nie podaje.

            1. Dom przywitał zebranych i przedstawił przebieg edycji.
            2. Partnerstwa przedstawiły po kolei, co postanowiły robić razem.
            3. Rozmawiano o mocnych i słabych stronach oraz o możliwościach działania.
            """, """
            Beispieltext: Ein Protokoll dieses Treffens nennt die Quelle nicht.

            1. Das Haus begrüßte die Anwesenden und stellte den Verlauf der Edition vor.
            2. Die Partnerschaften stellten nacheinander vor, was sie gemeinsam tun wollen.
            3. Man sprach über Stärken und Schwächen und über Möglichkeiten.
            """, """
            Sample text: the source gives no minutes of this meeting.

            1. The house welcomed everybody and told how the edition went.
            2. The partnerships presented, one after the other, what they mean to do together.
            3. Strengths, weaknesses and possibilities were discussed.
            """);

    private final Documenting documenting;

    SpringMaterials(Documenting documenting) {
        this.documenting = documenting;
    }

    /** @param discussion the contribution to which one of the files belongs */
    void tell(Actor coordinator, GatheringId meeting, AgendaItemId discussion) {
        documenting.write(coordinator, meeting, Optional.of(new Minutes(MINUTES, Audience.PUBLIC)), 0);
        add(coordinator, meeting, new Label(new Translated("Przykład: program spotkania do druku",
                "Beispiel: Programm des Treffens zum Drucken", "Sample: programme of the meeting for printing"),
                Audience.PUBLIC, null), "program-przyklad.txt");
        add(coordinator, meeting, new Label(new Translated("Przykład: pytania do rozmowy o partnerstwach",
                "Beispiel: Fragen zum Gespräch über Partnerschaften", "Sample: questions for talking about partnerships"),
                Audience.PUBLIC, discussion), "pytania-przyklad.txt");
        add(coordinator, meeting, new Label(new Translated("Przykład: notatki dla uczestników edycji",
                "Beispiel: Notizen für die Teilnehmer der Edition", "Sample: notes for participants of the edition"),
                Audience.PARTICIPANTS, null), "notatki-przyklad.txt");
    }

    private void add(Actor coordinator, GatheringId meeting, Label label, String name) {
        var text = label.title().pl()
                + "\n\nPlik przykładowy, bez treści. / Beispieldatei ohne Inhalt. / Sample file without content.\n";
        documenting.add(coordinator, meeting, label, name, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
