package org.tandem.atlas;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.NotFound;

/** After the last thing of a page of the list. */
record ItemKey(int rank, String name, UUID id) {

    private static final ItemKey START = new ItemKey(-1, "", new UUID(0, 0));

    /** @throws NotFound for what is no key */
    static ItemKey of(@Nullable String text) {
        if (text == null) return START;
        try {
            var first = text.indexOf('~');
            var last = text.lastIndexOf('~');
            return new ItemKey(Integer.parseInt(text.substring(0, first)), text.substring(first + 1, last),
                    UUID.fromString(text.substring(last + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new NotFound(text);
        }
    }

    Map<String, Object> values() {
        return new HashMap<>(Map.of("rank", rank, "name", name, "id", id));
    }
}
