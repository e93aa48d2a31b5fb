package org.tandem.nomination;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A business participant's naming of a social one for negotiations. */
public record NominationId(UUID value) {

    public static NominationId next() {
        return new NominationId(UuidCreator.getTimeOrderedEpoch());
    }

    public static NominationId of(String text) {
        return NotFound.unless(text, NominationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
