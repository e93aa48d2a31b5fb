package org.tandem.credit;

import java.util.Locale;
import java.util.stream.Stream;

import org.tandem.shared.NotFound;

/** What a logo is drawn for: a light page or a dark one. */
public enum Ground {

    LIGHT, DARK;

    /** As in addresses: {@code light}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(String code) {
        return Stream.of(values()).filter(ground -> ground.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound(code));
    }
}
