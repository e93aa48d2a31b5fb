package org.tandem.organisation.profile;

import java.util.HashMap;
import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.place.Municipalities;
import org.tandem.organisation.place.Municipality;
import org.tandem.screen.Typed;

/** The seat as typed: letters of a municipality's name, then the one chosen among those that have them. */
record SeatForm(@Nullable String place, @Nullable String terc,
        @Nullable @Size(max = 200, message = "field.too-long") String address) {

    private static final int MOST_MATCHES = 12;

    static Typed shown(Profile profile) {
        var values = new HashMap<String, @Nullable String>();
        values.put("place", profile.municipality() == null ? "" : profile.municipality().name());
        values.put("terc", profile.municipality() == null ? "" : profile.municipality().terc());
        values.put("address", profile.address());
        return Typed.with(values);
    }

    boolean isEmpty() {
        return place == null || place.isBlank();
    }

    /** The municipalities that were meant: one, several to choose from, or none. A choice counts while its name is the one typed. */
    List<Municipality> meant() {
        if (place == null) return List.of();
        var matches = Municipalities.search(place, MOST_MATCHES);
        var chosen = matches.stream().filter(it -> it.terc().equals(terc)).toList();
        return chosen.isEmpty() ? matches : chosen;
    }
}
