package org.tandem.organisation.place;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.Abroad;

/** Where a seat lies, as the public reads it: the middle of a municipality or a point abroad, and what it is called; the country is null in Poland. */
public record Town(Coordinates at, String name, @Nullable String country) {

    /** From what {@code organisation.seat} holds; nothing where that is no place. */
    public static Optional<Town> of(@Nullable String seat) {
        if (seat == null) return Optional.empty();
        if (!seat.contains(";")) return Municipalities.find(seat).map(it -> new Town(it.centre(), it.name(), null));
        var parts = seat.split(";", 4);
        var at = new Coordinates(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        return Optional.of(new Town(at, parts.length < 4 ? "" : parts[3], parts[2].isEmpty() ? null : parts[2]));
    }

    /** With its country where that is not Poland. */
    public String name(Locale language) {
        return country == null ? name : name + ", " + Abroad.nameOf(country, language);
    }
}
