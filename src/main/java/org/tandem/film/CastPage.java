package org.tandem.film;

import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.consent.Clearance;
import org.tandem.screen.Typed;

/** Whom a film shows, and who of them agrees to it. */
@NamedInterface("pages")
public record CastPage(FilmHead head, Clearance clearance, List<Clearance.Person> persons, Typed typed) {}
