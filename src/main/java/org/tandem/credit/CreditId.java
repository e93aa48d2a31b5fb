package org.tandem.credit;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** A funder, partner or media patron of one edition. */
public record CreditId(UUID value) {

    public static CreditId next() {
        return new CreditId(UuidCreator.getTimeOrderedEpoch());
    }

    public static CreditId of(String text) {
        return NotFound.unless(text, CreditId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
