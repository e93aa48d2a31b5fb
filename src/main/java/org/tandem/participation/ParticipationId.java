package org.tandem.participation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** An organisation in an edition, on a side. */
public record ParticipationId(UUID value) {

    public static ParticipationId next() {
        return new ParticipationId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ParticipationId of(String text) {
        return NotFound.unless(text, ParticipationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
