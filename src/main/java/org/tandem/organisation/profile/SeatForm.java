package org.tandem.organisation.profile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.Abroad;
import org.tandem.organisation.Seat;
import org.tandem.organisation.place.Municipalities;
import org.tandem.organisation.place.Municipality;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;

/** The seat as typed: letters of a municipality's name, then the one chosen among those that have them; or a country, town and point abroad. */
record SeatForm(@Nullable String place, @Nullable String terc,
        @Nullable @Size(max = 200, message = "field.too-long") String address, @Nullable String country,
        @Nullable String town, @Nullable String latitude, @Nullable String longitude) {

    private static final int MOST_MATCHES = 12;

    static Typed shown(Profile profile) {
        var values = new HashMap<String, @Nullable Object>();
        var municipality = profile.municipality();
        values.put("place", municipality == null ? "" : municipality.name());
        values.put("terc", municipality == null ? "" : municipality.terc());
        values.put("address", profile.address());
        var abroad = profile.abroad();
        if (abroad != null) {
            values.put("country", abroad.country());
            values.put("town", abroad.town());
            values.put("latitude", abroad.latitude().stripTrailingZeros().toPlainString());
            values.put("longitude", abroad.longitude().stripTrailingZeros().toPlainString());
        }
        return Typed.with(values);
    }

    /**
     * The municipality that was meant: one; several to choose from, or none that is known, are complained of. A choice counts while its
     * name is the one typed.
     */
    List<Municipality> meant(Typed typed) {
        if (isAbroad() || place == null || place.isBlank()) return List.of();
        var matches = Municipalities.search(place, MOST_MATCHES);
        var chosen = matches.stream().filter(it -> it.terc().equals(terc)).toList();
        var meant = chosen.isEmpty() ? matches : chosen;
        if (meant.isEmpty()) typed.complain("place", "organisation.place.unknown");
        if (meant.size() > 1) typed.complain("place", "organisation.place.choose", meant.size());
        return meant;
    }

    /** @throws BrokenRule as {@link Abroad} */
    Seat seat(List<Municipality> meant) {
        var abroad = country == null || country.isBlank()
                ? null
                : new Abroad(country, town == null ? "" : town, degrees(latitude), degrees(longitude));
        return new Seat(meant.isEmpty() ? null : meant.getFirst().terc(), abroad, address);
    }

    private boolean isAbroad() {
        return country != null && !country.isBlank();
    }

    private static BigDecimal degrees(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip().replace(',', '.').replace('−', '-');
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,5})?")) throw new BrokenRule("organisation.abroad.point");
        return new BigDecimal(text);
    }
}
