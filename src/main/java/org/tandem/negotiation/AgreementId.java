package org.tandem.negotiation;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** The accepted terms as a document. */
public record AgreementId(UUID value) {

    public static AgreementId next() {
        return new AgreementId(UuidCreator.getTimeOrderedEpoch());
    }

    public static AgreementId of(String text) {
        return NotFound.unless(text, AgreementId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
