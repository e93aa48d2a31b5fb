package org.tandem.organisation;

import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** The form that founds an organisation, those that are here already under the numbers typed, and the claims that she has made before. */
@NamedInterface("pages")
public record FoundingPage(Typed typed, List<Taken> taken, List<ClaimRow> claims) {}
