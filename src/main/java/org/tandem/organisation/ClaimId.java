package org.tandem.organisation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A claim to an organisation. */
public record ClaimId(UUID value) {

    public static ClaimId next() {
        return new ClaimId(UuidCreator.getTimeOrderedEpoch());
    }

    /** For addresses; what is no id is nothing that could be found. */
    public static ClaimId of(String text) {
        return NotFound.unless(text, ClaimId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
