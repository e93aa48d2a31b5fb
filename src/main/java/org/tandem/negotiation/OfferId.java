package org.tandem.negotiation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One whole set of terms, put to the other side. */
public record OfferId(UUID value) {

    public static OfferId next() {
        return new OfferId(UuidCreator.getTimeOrderedEpoch());
    }

    public static OfferId of(String text) {
        return NotFound.unless(text, OfferId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
