package org.tandem.atlas;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.modulith.NamedInterface;
import org.tandem.shared.NotFound;

/** What lies on the map. */
@NamedInterface("pages")
public enum ItemKind {

    ORGANISATION, PARTNERSHIP, GATHERING;

    /** As in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder of its public pages. */
    public String folder() {
        return code() + "s";
    }

    static ItemKind of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElseThrow(() -> new NotFound(code));
    }
}
