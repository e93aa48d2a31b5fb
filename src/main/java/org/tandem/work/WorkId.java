package org.tandem.work;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A publication or a project of one house. */
public record WorkId(UUID value) {

    public static WorkId next() {
        return new WorkId(UuidCreator.getTimeOrderedEpoch());
    }

    public static WorkId of(String text) {
        return NotFound.unless(text, WorkId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
