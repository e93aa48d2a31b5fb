package org.tandem.organisation.profile;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.Options;
import org.tandem.organisation.OrganisationKind;

/** The parts in which an organisation tells of itself; each is saved on its own. */
@NamedInterface("pages")
public enum ProfilePart {

    BASICS, DESCRIPTION, AREAS, SEAT, NEEDS_AND_OFFERS, CAPACITY_CARD, IDENTIFIERS, LOGO;

    /** As in addresses and in message keys: {@code needs-and-offers}. */
    public String code() {
        return Options.code(this);
    }

    boolean isDone(Profile profile) {
        return switch (this) {
            case BASICS -> profile.legalForm() != null;
            case DESCRIPTION -> !profile.description().isEmpty();
            case AREAS -> !profile.areas().isEmpty();
            case SEAT -> profile.municipality() != null || profile.abroad() != null;
            case NEEDS_AND_OFFERS -> !profile.needsAndOffers().isEmpty();
            case CAPACITY_CARD -> !profile.capacityCard().isEmpty();
            case IDENTIFIERS -> !profile.identifiers().isEmpty();
            case LOGO -> profile.logo() != null;
        };
    }

    /** Companies send volunteers and host none. */
    boolean concerns(OrganisationKind kind) {
        return this != CAPACITY_CARD || kind != OrganisationKind.COMPANY;
    }
}
