package org.tandem.film;

import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Typed;

/** The films of an edition as its house prepares them, and the form of one more. */
@NamedInterface("pages")
public record FilmsPage(EditionHead edition, List<FilmRow> films, Typed typed) {

    /** What a maker finds: the films that houses have named her for. */
    @NamedInterface("pages")
    public record Made(List<FilmRow> films) {}

    public String address() {
        return "/editions/" + edition.id() + "/films";
    }
}
