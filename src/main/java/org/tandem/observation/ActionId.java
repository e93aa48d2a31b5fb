package org.tandem.observation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** What was recommended to one of those concerned, until a day. */
public record ActionId(UUID value) {

    public static ActionId next() {
        return new ActionId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ActionId of(String text) {
        return NotFound.unless(text, ActionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
