package org.tandem.shared;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** An organisation: company, social organisation, institution. */
public record OrganisationId(UUID value) {

    public static OrganisationId next() {
        return new OrganisationId(UuidCreator.getTimeOrderedEpoch());
    }

    /** For addresses; what is no id is nothing that could be found. */
    public static OrganisationId of(String text) {
        return NotFound.unless(text, OrganisationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
