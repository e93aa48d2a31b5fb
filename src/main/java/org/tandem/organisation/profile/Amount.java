package org.tandem.organisation.profile;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** A number as people write it: with a comma or a point before at most two places, blanks between thousands. */
final class Amount {

    static final String PATTERN = "\\s*|[\\s\\u00a0\\u202f]*\\d[\\d\\s\\u00a0\\u202f]{0,15}([.,]\\d{1,2})?[\\s\\u00a0\\u202f]*";

    private Amount() {}

    /** @param typed matches {@link #PATTERN} */
    static @Nullable BigDecimal of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        return new BigDecimal(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
    }
}
