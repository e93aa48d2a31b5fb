package org.tandem.organisation.place;

import java.util.Locale;

/**
 * A Polish municipality by its seven-digit TERYT code. County and voivodeship are Polish adjectives in lower case ("gliwicki", "śląskie"),
 * for a city with county rights the county is its own name; the centre is the middle of its area.
 */
public record Municipality(String terc, String name, MunicipalityKind kind, String county, String voivodeship,
        Coordinates centre) {

    /** Its name with what tells it from others of the same name: no two labels are equal. */
    public String label(Locale locale) {
        var where = kind == MunicipalityKind.CITY_WITH_COUNTY_RIGHTS ? "" : countyLabel(locale) + ", ";
        return name + " (" + voivodeship + ", " + where + kind.label(locale) + ")";
    }

    private String countyLabel(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pl" -> "powiat " + county;
            case "de" -> "Kreis " + county;
            default -> county + " county";
        };
    }
}
