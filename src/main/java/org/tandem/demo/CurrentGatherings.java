package org.tandem.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.gathering.Admission;
import org.tandem.gathering.AgendaItem;
import org.tandem.gathering.AgendaItem.Kind;
import org.tandem.gathering.AgendaItem.Speaker;
import org.tandem.gathering.Arranging;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Gatherings of the made-up edition, one in every state: held, to come, by invitation, called off, and still being planned. */
@Component
@Profile("demo")
class CurrentGatherings {

    private static final Place HALL = new Place(
            new Translated("Dom Przykładowy, sala na piętrze", "Beispielhaus, Saal im Obergeschoss",
                    "Example House, hall on the upper floor"),
            "ul. Przykładowa 1, Górny Śląsk",
            new Translated("Winda, podjazd, pętla indukcyjna.", "Aufzug, Rampe, Induktionsschleife.",
                    "Lift, ramp, induction loop."),
            new BigDecimal("50.29450"), new BigDecimal("18.66710"), null);
    private static final Place ON_THE_NET = Place.online("https://spotkanie.tandem.example/konsultacje");

    private final Convening convening;
    private final Arranging arranging;
    private final CurrentRegistrations registrations;
    private final CurrentAttendance attendance;

    CurrentGatherings(Convening convening, Arranging arranging, CurrentRegistrations registrations,
            CurrentAttendance attendance) {
        this.registrations = registrations;
        this.convening = convening;
        this.arranging = arranging;
        this.attendance = attendance;
    }

    /**
     * @param members who register for the workshop for organisations that take part
     * @return the workshop
     */
    GatheringId tell(Actor coordinator, EditionId edition, List<Actor> members, LocalDate today) {
        var workshop = called(coordinator, edition, GatheringKind.WORKSHOP, Admission.PUBLIC,
                new Translated("Warsztat: jak zacząć rozmowę z firmą", "Workshop: Das erste Gespräch mit einem Unternehmen",
                        "Workshop: how to begin talking with a company"),
                today.minusDays(20), HALL, 25);
        agenda(coordinator, workshop);
        attendance.register(coordinator, workshop, members);
        called(coordinator, edition, GatheringKind.CONSULTATION, Admission.INVITED,
                new Translated("Konsultacje umów partnerskich", "Beratung zu Partnerschaftsverträgen",
                        "Consultation on agreements"),
                today.plusDays(6), ON_THE_NET, 30);
        var market = called(coordinator, edition, GatheringKind.MARKET_DAY, Admission.PUBLIC,
                new Translated("Giełda partnerstw", "Marktplatz der Partnerschaften", "Market day of partnerships"),
                today.plusDays(14), HALL, 80);
        agenda(coordinator, market);
        registrations.some(coordinator, market);
        var full = called(coordinator, edition, GatheringKind.WORKSHOP, Admission.PUBLIC,
                new Translated("Warsztat: umowa na jednej stronie", "Workshop: Der Vertrag auf einer Seite",
                        "Workshop: the agreement on one page"),
                today.plusDays(17), HALL, 8);
        registrations.many(coordinator, full);
        var off = called(coordinator, edition, GatheringKind.WORKSHOP, Admission.PUBLIC,
                new Translated("Warsztat: wolontariat pracowniczy", "Workshop: Freiwilligenarbeit",
                        "Workshop: employee volunteering"),
                today.plusDays(9), HALL, 25);
        convening.cancel(coordinator, off, "Przykład: prowadząca zachorowała, warsztat odbędzie się w przyszłej edycji.");
        convening.plan(coordinator, edition, plan(GatheringKind.CONFERENCE, Admission.PUBLIC,
                new Translated("Konferencja zamykająca", "Abschlusskonferenz", "Closing conference"), today.plusDays(85),
                Place.OPEN,
                null), true);
        return workshop;
    }

    private void agenda(Actor coordinator, GatheringId gathering) {
        arranging.add(coordinator, gathering,
                new AgendaItem(Kind.TALK, new Translated("Powitanie", "Begrüßung", "Welcome"), 15, null,
                        List.of(new Speaker("Osoba przykładowa: koordynatorka", false))));
        arranging.add(coordinator, gathering, talk(75,
                new Translated("Rozmowy przy stolikach", "Gespräche an den Tischen", "Talks at the tables")));
        arranging.add(coordinator, gathering,
                new AgendaItem(Kind.BREAK, new Translated("Kawa", "Kaffee", "Coffee"), 20, null, List.of()));
        arranging.add(coordinator, gathering, talk(50,
                new Translated("Pytania z sali i pierwsze ustalenia", "Fragen aus dem Saal und erste Verabredungen",
                        "Questions from the floor and first arrangements")));
        arranging.add(coordinator, gathering,
                talk(20, new Translated("Podsumowanie", "Zum Schluss", "To sum up")));
    }

    private static AgendaItem talk(int minutes, Translated title) {
        return new AgendaItem(Kind.TALK, title, minutes, null, List.of());
    }

    private GatheringId called(Actor coordinator, EditionId edition, GatheringKind kind, Admission admission, Translated title,
            LocalDate day, Place place, int capacity) {
        var gathering = convening.plan(coordinator, edition, plan(kind, admission, title, day, place, capacity), true);
        convening.publish(coordinator, gathering);
        return gathering;
    }

    private static GatheringPlan plan(GatheringKind kind, Admission admission, Translated title, LocalDate day, Place place,
            @Nullable Integer capacity) {
        return new GatheringPlan(kind, admission, title,
                new Translated("Wymyślone spotkanie wymyślonej edycji.", "Ein erfundenes Treffen einer erfundenen Edition.",
                        "A made-up gathering of a made-up edition."),
                new Period(day.atTime(10, 0), day.atTime(13, 0), ZoneId.of("Europe/Warsaw")), place,
                Set.of(Language.PL, Language.DE), capacity);
    }
}
