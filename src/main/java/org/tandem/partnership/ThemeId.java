package org.tandem.partnership;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** An area that an edition names itself. */
public record ThemeId(UUID value) {

    public static ThemeId next() {
        return new ThemeId(UuidCreator.getTimeOrderedEpoch());
    }

    public static ThemeId of(String text) {
        return NotFound.unless(text, ThemeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
