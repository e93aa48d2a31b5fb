package org.tandem.film;

import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.consent.Clearance;
import org.tandem.consent.Faces;
import org.tandem.screen.Typed;

/**
 * Whom a film shows, and who of them agrees to it.
 *
 * @param faces what is ticked: what is stored, or what was typed instead
 */
@NamedInterface("pages")
public record CastPage(FilmHead head, Clearance clearance, Faces faces, List<Clearance.Person> persons, Typed typed) {}
