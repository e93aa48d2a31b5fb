package org.tandem.film;

import java.time.Instant;

import org.tandem.shared.Translated;

/** A public film in a list: its title, its poster, and since when it is public. */
public record FilmCard(FilmId id, String slug, Translated title, Translated about, Translated edition, Instant premiered,
        boolean sample) {

    public String poster() {
        return "/films/" + id + "/poster/preview";
    }
}
