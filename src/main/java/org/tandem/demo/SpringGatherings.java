package org.tandem.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.gathering.Admission;
import org.tandem.gathering.AgendaItem;
import org.tandem.gathering.AgendaItem.Kind;
import org.tandem.gathering.AgendaItem.Speaker;
import org.tandem.gathering.AgendaItemId;
import org.tandem.gathering.Arranging;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * The two gatherings of 2008/2009 that the public page names: the summary meeting of 26 February 2009 with ten partnerships presented,
 * and the conference of 26 March 2009 with the film's premiere. Hours, places and speakers are sample data.
 */
@Component
@Profile("demo")
class SpringGatherings {

    private static final Place SOMEWHERE = Place.at(
            new Translated("Miejsce przykładowe", "Ein Beispielort", "A sample place"), "adres przykładowy, Górny Śląsk");

    private final Convening convening;
    private final Arranging arranging;
    private final SpringMaterials materials;
    private final StoryTime time;

    SpringGatherings(Convening convening, Arranging arranging, SpringMaterials materials, StoryTime time) {
        this.convening = convening;
        this.arranging = arranging;
        this.materials = materials;
        this.time = time;
    }

    /** @return the film's premiere */
    AgendaItemId tell(Actor coordinator, EditionId edition, List<PartnershipId> partnerships) {
        var meeting = called(coordinator, edition, GatheringKind.MEETING,
                new Translated("Spotkanie podsumowujące zawiązywanie partnerstw międzysektorowych",
                        "Treffen zum Abschluss der Partnerschaftsbildung", "Meeting that sums up the forming of partnerships"),
                LocalDateTime.of(2009, 2, 26, 11, 0), 3);
        say(coordinator, meeting, Kind.TALK, new Translated("Powitanie", "Begrüßung", "Welcome"), 15, "Osoba przykładowa: dom");
        for (var partnership : partnerships)
            arranging.add(coordinator, meeting,
                    new AgendaItem(Kind.PRESENTATION, new Translated(null, null, null), 12, partnership, List.of()));
        say(coordinator, meeting, Kind.BREAK, new Translated("Przerwa", "Pause", "Break"), 15);
        var discussion = say(coordinator, meeting, Kind.TALK,
                new Translated("Mocne i słabe strony partnerstw, możliwości działania",
                        "Stärken und Schwächen der Partnerschaften, Möglichkeiten",
                        "Strengths and weaknesses of the partnerships, possibilities"),
                30, "Osoba przykładowa: ekspertka CSR");
        materials.tell(coordinator, meeting, discussion);
        var conference = called(coordinator, edition, GatheringKind.CONFERENCE,
                new Translated("Konferencja zamykająca Międzysektorową wiosnę",
                        "Abschlusskonferenz des Sektorübergreifenden Frühlings",
                        "Closing conference of Cross-sector Spring"),
                LocalDateTime.of(2009, 3, 26, 10, 0), 2);
        say(coordinator, conference, Kind.TALK, new Translated("Otwarcie konferencji", "Eröffnung", "Opening"), 20,
                "Osoba przykładowa: dom");
        var premiere = say(coordinator, conference, Kind.PREMIERE,
                new Translated("Premiera filmu o społecznej odpowiedzialności biznesu",
                        "Premiere des Films über gesellschaftliche Verantwortung von Unternehmen",
                        "Premiere of the film on corporate social responsibility"),
                40);
        say(coordinator, conference, Kind.BREAK, new Translated("Poczęstunek", "Imbiss", "Refreshments"), 60);
        return premiere;
    }

    private GatheringId called(Actor coordinator, EditionId edition, GatheringKind kind, Translated title, LocalDateTime starts,
            int hours) {
        var plan = new GatheringPlan(kind, Admission.PUBLIC, title,
                new Translated("Godziny, miejsce i osoby są tu przykładowe; dzień jest prawdziwy.",
                        "Uhrzeiten, Ort und Personen sind Beispiele; der Tag stimmt.",
                        "Hours, place and persons are samples; the day is real."),
                new Period(starts, starts.plusHours(hours), ZoneId.of("Europe/Warsaw")), SOMEWHERE, Set.of(Language.PL), null);
        time.goTo(LocalDate.of(2009, 2, 20));
        var gathering = convening.plan(coordinator, edition, plan, true);
        convening.publish(coordinator, gathering);
        return gathering;
    }

    private AgendaItemId say(Actor coordinator, GatheringId gathering, Kind kind, Translated title, int minutes,
            String... speakers) {
        var named = List.of(speakers).stream().map(name -> new Speaker(name, false)).toList();
        return arranging.add(coordinator, gathering, new AgendaItem(kind, title, minutes, null, named));
    }
}
