package org.tandem.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.consent.Faces;
import org.tandem.film.Casting;
import org.tandem.film.FilmWords;
import org.tandem.film.Filming;
import org.tandem.film.Premiering;
import org.tandem.film.Receiving;
import org.tandem.gathering.AgendaItemId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** The film whose premiere the conference of 26 March 2009 had. That there was one is known; this one is drawn, and says SAMPLE throughout. */
@Component
@Profile("demo")
class SpringFilm {

    private static final FilmWords WORDS = new FilmWords(
            new Translated("Film o społecznej odpowiedzialności biznesu",
                    "Film über gesellschaftliche Verantwortung von Unternehmen",
                    "Film on corporate social responsibility"),
            new Translated(
                    "Premiera filmu odbyła się na konferencji 26 marca 2009 r. Samego filmu nie mamy: w jego miejscu pokazujemy "
                            + "krótką animację przykładową, w której spotykają się dwa koła. Napisy i transkrypcja są również przykładowe.",
                    "Der Film hatte seine Premiere auf der Konferenz am 26. März 2009. Den Film selbst haben wir nicht: An seiner Stelle "
                            + "steht eine kurze Beispielanimation, in der sich zwei Räder begegnen. Untertitel und Transkript sind "
                            + "ebenfalls Beispiele.",
                    "The film had its premiere at the conference on 26 March 2009. We do not have the film itself: in its place stands a "
                            + "short sample animation in which two wheels meet. Subtitles and transcript are samples too."),
            new Translated(
                    "To film przykładowy. Pokazuje dwa koła. Jedno jest firmą, drugie organizacją społeczną. Spotykają się i "
                            + "znajdują wspólny łuk. Odtąd toczą się razem, każde po swojemu. Zostaje to, co zrobiły wspólnie.",
                    "Das ist ein Beispielfilm. Er zeigt zwei Räder. Das eine ist ein Unternehmen, das andere eine soziale Organisation. "
                            + "Sie begegnen sich und finden einen gemeinsamen Bogen. Von da an rollen sie zusammen, jedes auf seine Art. "
                            + "Es bleibt, was sie gemeinsam getan haben.",
                    "This is a sample film. It shows two wheels. One is a company, the other a social organisation. They meet, and find "
                            + "an arc that they share. From then on they roll together, each in its own way. What remains is what they "
                            + "have done in common."),
            null);

    private final Filming filming;
    private final Receiving receiving;
    private final Premiering premiering;
    private final Casting casting;

    SpringFilm(Filming filming, Receiving receiving, Premiering premiering, Casting casting) {
        this.filming = filming;
        this.receiving = receiving;
        this.premiering = premiering;
        this.casting = casting;
    }

    void tell(Actor coordinator, EditionId edition, AgendaItemId premiere) {
        var film = filming.begin(coordinator, edition, WORDS, true);
        filming.showPoster(coordinator, film, bytes("poster.jpg"));
        for (var language : Language.values()) filming.subtitle(coordinator, film, language, bytes(language.code() + ".vtt"));
        var bytes = bytes("film.webm");
        try {
            receiving.receive(coordinator, film, new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        casting.name(coordinator, film, Faces.nobody(0));
        premiering.schedule(coordinator, film, premiere);
        premiering.publish(coordinator, film);
    }

    private static byte[] bytes(String name) {
        try (var file = sample(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(SpringFilm.class.getResourceAsStream("/sample/film/" + name), name);
    }
}
