package org.tandem.organisation;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/**
 * A seat outside Poland: the country (ISO 3166, two letters), the town, and a point in it, in degrees. Poland's own seats are its
 * municipalities.
 */
public record Abroad(String country, String town, BigDecimal latitude, BigDecimal longitude) {

    private static final int LONGEST_TOWN = 100;
    /** To about a metre. */
    private static final int DECIMALS = 5;

    /** @throws BrokenRule {@code organisation.abroad.country}, {@code organisation.abroad.town} or {@code organisation.abroad.point} */
    public Abroad {
        if (!isForeign(country)) throw new BrokenRule("organisation.abroad.country");
        var name = Text.of(town, LONGEST_TOWN);
        if (name == null || name.contains(";")) throw new BrokenRule("organisation.abroad.town");
        town = name.replaceAll("\\s+", " ");
        if (isBeyond(latitude, 90) || isBeyond(longitude, 180)) throw new BrokenRule("organisation.abroad.point");
        latitude = latitude.setScale(DECIMALS);
        longitude = longitude.setScale(DECIMALS);
    }

    public String countryIn(Locale language) {
        return nameOf(country, language);
    }

    public static String nameOf(String country, Locale language) {
        return Locale.of("", country).getDisplayCountry(language);
    }

    private static boolean isForeign(@Nullable String country) {
        return country != null && !country.equals("PL")
                && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country);
    }

    private static boolean isBeyond(BigDecimal degrees, int most) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0 || degrees.stripTrailingZeros().scale() > DECIMALS;
    }
}
