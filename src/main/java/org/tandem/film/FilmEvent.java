package org.tandem.film;

import java.time.Instant;
import java.util.UUID;

import org.tandem.programme.EditionId;

/** Facts about films that others may react to. */
public sealed interface FilmEvent {

    FilmId film();

    EditionId edition();

    /** It goes public at the moment of its premiere; until then nobody else may hear of it. */
    record FilmPublished(FilmId film, EditionId edition, Instant at) implements FilmEvent {}

    record FilmWithdrawn(FilmId film, EditionId edition, Instant at) implements FilmEvent {}

    /** The whole file is here; it is still to be read through and stored. */
    record FileArrived(UUID upload, FilmId film, EditionId edition, Instant at) implements FilmEvent {}

    /** The house names somebody as one of its makers. */
    record MakerNamed(UUID maker, FilmId film, EditionId edition, Instant at) implements FilmEvent {}
}
