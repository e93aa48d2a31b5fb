package org.tandem.article.section;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A section that articles of a house stand in. */
public record SectionId(UUID value) {

    public static SectionId next() {
        return new SectionId(UuidCreator.getTimeOrderedEpoch());
    }

    public static SectionId of(String text) {
        return NotFound.unless(text, SectionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
