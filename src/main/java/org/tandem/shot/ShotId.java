package org.tandem.shot;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One thing that is to be filmed. */
public record ShotId(UUID value) {

    public static ShotId next() {
        return new ShotId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ShotId of(String text) {
        return NotFound.unless(text, ShotId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
