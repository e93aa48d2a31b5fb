package org.tandem.shared;

import java.util.UUID;
import java.util.function.Function;

/** Not there, or not for this actor: the answer is the same 404 for both. */
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super(String.valueOf(what));
    }

    /** An id from its canonical text, or {@link NotFound} where the text is none. */
    public static <T> T unless(String text, Function<UUID, T> id) {
        try {
            return id.apply(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound(text);
        }
    }
}
