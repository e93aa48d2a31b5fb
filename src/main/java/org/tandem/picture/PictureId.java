package org.tandem.picture;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A picture of a house's library; texts refer to it as {@code picture:} and this id. */
public record PictureId(UUID value) {

    public static PictureId next() {
        return new PictureId(UuidCreator.getTimeOrderedEpoch());
    }

    public static PictureId of(String text) {
        return NotFound.unless(text, PictureId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
