package org.tandem.film;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tandem.Given;
import org.tandem.consent.Faces;
import org.tandem.gathering.Admission;
import org.tandem.gathering.AgendaItem;
import org.tandem.gathering.AgendaItem.Kind;
import org.tandem.gathering.AgendaItemId;
import org.tandem.gathering.Arranging;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A film with all that it needs, whose premiere is at 11 o'clock in Warsaw on 26 March 2009: ten in UTC. */
@Component
@Lazy
public class Reel {

    public static final String PREMIERE = "2009-03-26T10:00:00Z";
    public static final String SECOND_BEFORE = "2009-03-26T09:59:59Z";

    private final Filming filming;
    private final Receiving receiving;
    private final Premiering premiering;
    private final Casting casting;
    private final Convening convening;
    private final Arranging arranging;

    Reel(Filming filming, Receiving receiving, Premiering premiering, Casting casting, Convening convening, Arranging arranging) {
        this.filming = filming;
        this.receiving = receiving;
        this.premiering = premiering;
        this.casting = casting;
        this.convening = convening;
        this.arranging = arranging;
    }

    public record Conference(GatheringId id, AgendaItemId opening, AgendaItemId premiere) {}

    static byte[] sample(String name) {
        try (var file = Objects.requireNonNull(Reel.class.getResourceAsStream("/sample/film/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Translated titled(String title) {
        return Translated.of(Language.PL, title);
    }

    /** It begins at ten, with an opening of an hour, and then there is the premiere. */
    public Conference conference(Given.Edition edition) {
        var coordinator = edition.house().coordinator();
        var id = convening.plan(coordinator, edition.id(), at(10));
        convening.publish(coordinator, id);
        return new Conference(id, arranging.add(coordinator, id, item(Kind.TALK, 60)),
                arranging.add(coordinator, id, item(Kind.PREMIERE, 40)));
    }

    void begins(Given.Edition edition, Conference conference, int hour) {
        convening.replan(edition.house().coordinator(), conference.id(), at(hour));
    }

    static AgendaItem item(Kind kind, int minutes) {
        return new AgendaItem(kind, titled("Punkt"), minutes, null, List.of());
    }

    private static GatheringPlan at(int hour) {
        var starts = LocalDateTime.of(2009, 3, 26, hour, 0);
        return new GatheringPlan(GatheringKind.CONFERENCE, Admission.PUBLIC, titled("Konferencja"),
                new Translated(null, null, null),
                new Period(starts, starts.plusHours(5), ZoneId.of("Europe/Warsaw")),
                Place.at(Translated.of(Language.PL, "Sala"), "Gliwice"),
                Set.of(Language.PL), null);
    }

    /** With all that it needs but a premiere. */
    FilmId prepared(Actor coordinator, Given.Edition edition) {
        var words = new FilmWords(titled("Tajny film"), titled("O czym jest"), titled("Słowa"), null);
        var film = filming.begin(coordinator, edition.id(), words, false);
        filming.showPoster(coordinator, film, sample("poster.jpg"));
        for (var language : Language.values()) filming.subtitle(coordinator, film, language, sample(language.code() + ".vtt"));
        var content = sample("film.webm");
        try {
            receiving.receive(coordinator, film, new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return film;
    }

    public FilmId published(Given.Edition edition, Conference conference) {
        var coordinator = edition.house().coordinator();
        var film = prepared(coordinator, edition);
        casting.name(coordinator, film, Faces.nobody(0));
        premiering.schedule(coordinator, film, conference.premiere());
        premiering.publish(coordinator, film);
        return film;
    }
}
