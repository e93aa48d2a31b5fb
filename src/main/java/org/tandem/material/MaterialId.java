package org.tandem.material;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A file that a gathering leaves behind. */
public record MaterialId(UUID value) {

    public static MaterialId next() {
        return new MaterialId(UuidCreator.getTimeOrderedEpoch());
    }

    public static MaterialId of(String text) {
        return NotFound.unless(text, MaterialId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
