package org.tandem.organisation;

import java.util.List;

import org.tandem.organisation.identifier.Identifier;

/** What it takes to found an organisation here. Sample organisations are marked as such wherever they are shown. */
public record Founding(Basics basics, List<Identifier> identifiers, boolean sample) {

    public Founding {
        identifiers = List.copyOf(identifiers);
    }

    public static Founding of(String name, OrganisationKind kind) {
        return new Founding(Basics.of(name, kind), List.of(), false);
    }
}
