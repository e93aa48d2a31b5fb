package org.tandem.attendance;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/**
 * What a phone hears of a scan that it delivered.
 *
 * @param attendee the row of its list, where there is one
 * @param words the sentence that it shows
 */
record Answer(String scan, boolean in, @Nullable String attendee, String outcome, String words) {

    static Answer of(Scan scan, Arrival arrival, Texts texts, Language language) {
        var about = arrival.elsewhere() == null
                ? Objects.requireNonNullElse(arrival.name(), "?")
                : arrival.elsewhere().in(language);
        return new Answer(scan.id().toString(), arrival.isIn(), arrival.attendee() == null ? null : arrival.attendee().toString(),
                arrival.outcome().name(), texts.in(language, arrival.key(), about));
    }
}
