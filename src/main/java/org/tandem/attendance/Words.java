package org.tandem.attendance;

import org.tandem.screen.Dates;
import org.tandem.screen.Texts;

/** The texts of a printed sheet in its language. */
public record Words(Texts texts, Dates dates) {

    public String t(String key, Object... values) {
        return texts.in(dates.language(), key, values);
    }
}
