package org.tandem.registration;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** One of the people of a registration. */
public record AttendeeId(UUID value) {

    public static AttendeeId next() {
        return new AttendeeId(UuidCreator.getTimeOrderedEpoch());
    }

    public static AttendeeId of(String text) {
        return NotFound.unless(text, AttendeeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
