package org.tandem.press;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A photo that the press may print. */
public record PressPhotoId(UUID value) {

    public static PressPhotoId next() {
        return new PressPhotoId(UuidCreator.getTimeOrderedEpoch());
    }

    public static PressPhotoId of(String text) {
        return NotFound.unless(text, PressPhotoId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
