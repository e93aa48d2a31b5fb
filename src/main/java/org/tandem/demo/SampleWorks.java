package org.tandem.demo;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.picture.PictureId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;
import org.tandem.work.Described;
import org.tandem.work.Kind;
import org.tandem.work.Presenting;
import org.tandem.work.WorkId;

/**
 * What the portal of 2009 offered beside its news: the featured atlas and five projects, of which its page gives the names alone; and
 * something made up for the house that is made up.
 */
@Component
@Profile("demo")
class SampleWorks {

    private static final Translated NOTHING = new Translated(null, null, null);

    private final Presenting presenting;

    SampleWorks(Presenting presenting) {
        this.presenting = presenting;
    }

    void tellSpring(Actor coordinator) {
        var atlas = new Described(Translated.of(Language.PL, "Górny Śląsk w XX wieku"),
                new Translated("Atlas historyczny.", "Ein historischer Atlas.", "A historical atlas."), null, null, null, null,
                "https://hausbooks.pl", null, null);
        presenting.feature(coordinator, shown(coordinator, Kind.PUBLICATION, atlas, false));
        for (var name : List.of("CBMN", "Opolska Kuźnia Przedsiębiorczości 4", "Bilingua", "Archiwum Historii Mówionej"))
            shown(coordinator, Kind.PROJECT, project(Translated.of(Language.PL, name), NOTHING), false);
        shown(coordinator, Kind.PROJECT, project(new Translated("Portal organizacji pozarządowych województwa opolskiego",
                "Portal der Nichtregierungsorganisationen der Woiwodschaft Oppeln",
                "NGO portal of the Opole voivodeship"), NOTHING), false);
    }

    /** @param cover a drawing of the library that says what it is */
    void tellCurrent(Actor coordinator, PictureId cover) {
        var guide = new Described(
                new Translated("Jak zacząć partnerstwo", "Wie eine Partnerschaft beginnt", "How to begin a partnership"),
                new Translated(
                        "Przewodnik dla firm i organizacji, które chcą zrobić coś razem: dziesięć pytań na pierwsze spotkanie.",
                        "Ein Leitfaden für Unternehmen und Organisationen, die etwas gemeinsam tun wollen: zehn Fragen für das erste Treffen.",
                        "A guide for companies and organisations that want to do something together: ten questions for the first meeting."),
                "Osoba przykładowa 1", "2025", null, "https://example.org/przewodnik", null, "https://example.org/przewodnik.pdf",
                cover);
        presenting.feature(coordinator, shown(coordinator, Kind.PUBLICATION, guide, true));
        shown(coordinator, Kind.PROJECT, new Described(
                new Translated("Warsztaty w powiatach", "Workshops in den Landkreisen", "Workshops in the counties"),
                new Translated("Dwa koła jadą w teren: rozmowy o współpracy tam, gdzie mieszkają ludzie.",
                        "Zwei Räder fahren hinaus: Gespräche über Zusammenarbeit dort, wo die Menschen wohnen.",
                        "Two wheels go out: talks about cooperation where people live."),
                null, "2025-09", null, null, null, null, null), true);
    }

    private WorkId shown(Actor coordinator, Kind kind, Described described, boolean sample) {
        var work = presenting.add(coordinator, kind, described, sample);
        presenting.show(coordinator, work);
        return work;
    }

    private static Described project(Translated title, Translated about) {
        return new Described(title, about, null, null, null, null, null, null, null);
    }
}
