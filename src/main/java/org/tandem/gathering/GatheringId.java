package org.tandem.gathering;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A meeting of an edition. */
public record GatheringId(UUID value) {

    public static GatheringId next() {
        return new GatheringId(UuidCreator.getTimeOrderedEpoch());
    }

    public static GatheringId of(String text) {
        return NotFound.unless(text, GatheringId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
