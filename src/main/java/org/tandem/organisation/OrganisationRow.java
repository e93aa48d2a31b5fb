package org.tandem.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.place.Municipality;
import org.tandem.shared.OrganisationId;

/** One organisation in the house's list. */
@NamedInterface("pages")
public record OrganisationRow(OrganisationId id, String name, OrganisationKind kind, @Nullable Municipality municipality,
        int members,
        boolean sample) {}
