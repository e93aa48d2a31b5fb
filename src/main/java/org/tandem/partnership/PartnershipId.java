package org.tandem.partnership;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** What an agreement starts. */
public record PartnershipId(UUID value) {

    public static PartnershipId next() {
        return new PartnershipId(UuidCreator.getTimeOrderedEpoch());
    }

    public static PartnershipId of(String text) {
        return NotFound.unless(text, PartnershipId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
