package org.tandem.organisation.profile;

import java.util.HashMap;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/** The description as typed, in the languages that it is typed in. */
record DescriptionForm(@Nullable @Size(max = 4000, message = "field.too-long") String pl,
        @Nullable @Size(max = 4000, message = "field.too-long") String de,
        @Nullable @Size(max = 4000, message = "field.too-long") String en) {

    static Typed shown(Profile profile) {
        var values = new HashMap<String, @Nullable String>();
        values.put("pl", profile.description().pl());
        values.put("de", profile.description().de());
        values.put("en", profile.description().en());
        return Typed.with(values);
    }

    Translated words() {
        return new Translated(pl, de, en);
    }
}
