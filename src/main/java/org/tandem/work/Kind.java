package org.tandem.work;

import java.util.Locale;
import java.util.stream.Stream;

import org.tandem.shared.NotFound;

/** What a work is. */
public enum Kind {

    PUBLICATION, PROJECT;

    /** As in addresses: {@code publications}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    /** @throws NotFound for any other word */
    static Kind of(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst().orElseThrow(() -> new NotFound(path));
    }
}
