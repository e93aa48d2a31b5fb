package org.tandem.film;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** The form of what is said of a film. */
@NamedInterface("pages")
public record WordsPage(FilmHead head, Typed typed) {}
