package org.tandem.programme;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One run of an initiative. */
public record EditionId(UUID value) {

    public static EditionId next() {
        return new EditionId(UuidCreator.getTimeOrderedEpoch());
    }

    public static EditionId of(String text) {
        return NotFound.unless(text, EditionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
