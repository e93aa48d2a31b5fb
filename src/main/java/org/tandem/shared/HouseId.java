package org.tandem.shared;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** A house, which runs programmes. */
public record HouseId(UUID value) {

    public static HouseId next() {
        return new HouseId(UuidCreator.getTimeOrderedEpoch());
    }

    /** For addresses; what is no id is nothing that could be found. */
    public static HouseId of(String text) {
        return NotFound.unless(text, HouseId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
