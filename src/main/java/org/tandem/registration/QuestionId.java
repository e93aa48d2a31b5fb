package org.tandem.registration;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.tandem.shared.NotFound;

/** Something that the house asks those who register. */
public record QuestionId(UUID value) {

    public static QuestionId next() {
        return new QuestionId(UuidCreator.getTimeOrderedEpoch());
    }

    public static QuestionId of(String text) {
        return NotFound.unless(text, QuestionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
