package org.tandem.organisation;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.shared.OrganisationId;

/** An organisation that is here already under a number that somebody else has typed: she can claim it. */
@NamedInterface("pages")
public record Taken(OrganisationId organisation, String name, Identifier identifier) {}
