package org.tandem.organisation;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.place.Municipalities;
import org.tandem.shared.BrokenRule;

/** Where an organisation sits: in one of Poland's municipalities (its TERYT code), or abroad, or it keeps that to itself. */
public record Seat(@Nullable String terc, @Nullable Abroad abroad, @Nullable String address) {

    /** @throws BrokenRule {@code organisation.municipality.unknown}, or {@code organisation.seat.once} for two seats at once */
    public Seat {
        if (terc != null && abroad != null) throw new BrokenRule("organisation.seat.once");
        if (terc != null && Municipalities.find(terc).isEmpty()) throw new BrokenRule("organisation.municipality.unknown");
        address = Text.of(address, 200);
    }

    public static Seat in(@Nullable String terc, @Nullable String address) {
        return new Seat(terc, null, address);
    }
}
