package org.tandem.page;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A page of a house, whatever the language. */
public record PageId(UUID value) {

    public static PageId next() {
        return new PageId(UuidCreator.getTimeOrderedEpoch());
    }

    public static PageId of(String text) {
        return NotFound.unless(text, PageId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
