package org.tandem.consent;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** The consent of one person whom the pictures of an edition show. The id alone opens nothing. */
public record ConsentId(UUID value) {

    public static ConsentId next() {
        return new ConsentId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ConsentId of(String text) {
        return NotFound.unless(text, ConsentId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
