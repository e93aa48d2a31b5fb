package org.tandem.film;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A film made from an edition. */
public record FilmId(UUID value) {

    public static FilmId next() {
        return new FilmId(UuidCreator.getTimeOrderedEpoch());
    }

    public static FilmId of(String text) {
        return NotFound.unless(text, FilmId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
