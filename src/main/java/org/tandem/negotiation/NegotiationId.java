package org.tandem.negotiation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** The talks that follow an accepted nomination. */
public record NegotiationId(UUID value) {

    public static NegotiationId next() {
        return new NegotiationId(UuidCreator.getTimeOrderedEpoch());
    }

    public static NegotiationId of(String text) {
        return NotFound.unless(text, NegotiationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
