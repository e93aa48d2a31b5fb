package org.tandem.observation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** The wording of a point that the public may read. */
public record ExtractId(UUID value) {

    public static ExtractId next() {
        return new ExtractId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ExtractId of(String text) {
        return NotFound.unless(text, ExtractId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
