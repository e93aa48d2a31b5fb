package org.tandem.account;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A person asking to join an organisation. */
public record JoinRequestId(UUID value) {

    public static JoinRequestId next() {
        return new JoinRequestId(UuidCreator.getTimeOrderedEpoch());
    }

    public static JoinRequestId of(String text) {
        return NotFound.unless(text, JoinRequestId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
