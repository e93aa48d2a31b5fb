package org.tandem.shared;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** A person who signs in, whatever she does and for whom. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }

    /** For addresses; what is no id is nothing that could be found. */
    public static PersonId of(String text) {
        return NotFound.unless(text, PersonId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
