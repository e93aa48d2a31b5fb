package org.tandem.account.link;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A one-time link. The id alone opens nothing. */
public record LinkId(UUID value) {

    static LinkId next() {
        return new LinkId(UuidCreator.getTimeOrderedEpoch());
    }

    public static LinkId of(String text) {
        return NotFound.unless(text, LinkId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
