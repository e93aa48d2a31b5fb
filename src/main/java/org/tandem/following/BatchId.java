package org.tandem.following;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** Digests that are made together. */
public record BatchId(UUID value) {

    public static BatchId next() {
        return new BatchId(UuidCreator.getTimeOrderedEpoch());
    }

    public static BatchId of(String text) {
        return NotFound.unless(text, BatchId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
