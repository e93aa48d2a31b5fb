package org.tandem.gathering;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/**
 * Where people meet: a house with its address and what one should know to get in, or an address on the net, or both.
 *
 * @param latitude degrees north, −90 to 90, where known; always together with {@code longitude}, degrees east, −180 to 180
 */
public record Place(Translated place, @Nullable String address, Translated accessNotes, @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude, @Nullable String link) {

    private static final Translated UNSAID = new Translated(null, null, null);

    public static final Place OPEN = new Place(UNSAID, null, UNSAID, null, null, null);

    /** @throws BrokenRule {@code gathering.link-not-https}, {@code gathering.half-a-point} or {@code gathering.no-such-point} */
    public Place {
        if (link != null && !link.startsWith("https://")) throw new BrokenRule("gathering.link-not-https");
        if ((latitude == null) != (longitude == null)) throw new BrokenRule("gathering.half-a-point");
        if (latitude != null && longitude != null && (isBeyond(latitude, 90) || isBeyond(longitude, 180)))
            throw new BrokenRule("gathering.no-such-point");
    }

    public static Place at(Translated place, String address) {
        return new Place(place, address, UNSAID, null, null, null);
    }

    public static Place online(String link) {
        return new Place(UNSAID, null, UNSAID, null, null, link);
    }

    boolean isKnown() {
        return !place.isEmpty() || link != null;
    }

    private static boolean isBeyond(BigDecimal degrees, int most) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0;
    }
}
