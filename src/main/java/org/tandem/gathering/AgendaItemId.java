package org.tandem.gathering;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One item of a gathering's agenda. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId next() {
        return new AgendaItemId(UuidCreator.getTimeOrderedEpoch());
    }

    public static AgendaItemId of(String text) {
        return NotFound.unless(text, AgendaItemId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
