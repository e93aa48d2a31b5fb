package org.tandem.programme;

import java.time.Instant;

/** Facts about editions that other modules may react to. */
public sealed interface EditionEvent {

    EditionId edition();

    /** Next year's edition was made from this one: whoever keeps rules of an edition gives them to the new one. */
    record EditionCopied(EditionId edition, EditionId from, Instant at) implements EditionEvent {}
}
