package org.tandem.organisation.profile;

import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.Taken;
import org.tandem.screen.Typed;

/** The form that founds an organisation, and those that are here already under the numbers typed. */
@NamedInterface("pages")
public record FoundingPage(Typed typed, List<Taken> taken) {}
