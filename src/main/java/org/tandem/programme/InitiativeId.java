package org.tandem.programme;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A lasting undertaking of a house. */
public record InitiativeId(UUID value) {

    public static InitiativeId next() {
        return new InitiativeId(UuidCreator.getTimeOrderedEpoch());
    }

    public static InitiativeId of(String text) {
        return NotFound.unless(text, InitiativeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
