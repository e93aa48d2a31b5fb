package org.tandem.observation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One thing that an expert observes of a partnership. */
public record PointId(UUID value) {

    public static PointId next() {
        return new PointId(UuidCreator.getTimeOrderedEpoch());
    }

    public static PointId of(String text) {
        return NotFound.unless(text, PointId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
