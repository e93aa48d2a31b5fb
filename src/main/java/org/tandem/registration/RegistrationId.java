package org.tandem.registration;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** People of one mail address who want to come to a gathering. */
public record RegistrationId(UUID value) {

    public static RegistrationId next() {
        return new RegistrationId(UuidCreator.getTimeOrderedEpoch());
    }

    public static RegistrationId of(String text) {
        return NotFound.unless(text, RegistrationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
