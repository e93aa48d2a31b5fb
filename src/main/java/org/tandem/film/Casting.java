package org.tandem.film;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.consent.Faces;
import org.tandem.consent.Picture;
import org.tandem.consent.Picturing;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator says whom a film shows; it is public only while all of them agree. */
@Service
@Transactional
public class Casting {

    private final Films films;
    private final Picturing picturing;

    Casting(Films films, Picturing picturing) {
        this.films = films;
        this.picturing = picturing;
    }

    /** As {@link Picturing#name} says it. */
    public void name(Actor actor, FilmId id, Faces faces) {
        var film = films.findById(id).orElseThrow(() -> new NotFound(id));
        picturing.name(actor, film.edition(), Picture.film(id.value()), faces);
    }
}
