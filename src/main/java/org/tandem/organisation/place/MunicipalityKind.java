package org.tandem.organisation.place;

import java.util.Locale;

/** What sort of municipality a gmina is; cities with county rights belong to no county around them. */
public enum MunicipalityKind {

    CITY_WITH_COUNTY_RIGHTS("miasto na prawach powiatu", "kreisfreie Stadt", "city with county rights"),
    URBAN("gmina miejska", "Stadtgemeinde", "urban municipality"),
    URBAN_RURAL("gmina miejsko-wiejska", "Stadt- und Landgemeinde", "urban-rural municipality"),
    RURAL("gmina wiejska", "Landgemeinde", "rural municipality");

    private final String polish;
    private final String german;
    private final String english;

    MunicipalityKind(String polish, String german, String english) {
        this.polish = polish;
        this.german = german;
        this.english = english;
    }

    /** In Polish or German, and in English for every other language. */
    public String label(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pl" -> polish;
            case "de" -> german;
            default -> english;
        };
    }

    /**
     * Told from the TERYT code: counties are numbered from 01, cities with county rights from 61; the seventh digit is 1 for urban, 2 for
     * rural and 3 for urban-rural municipalities.
     */
    static MunicipalityKind of(String terc) {
        if (Integer.parseInt(terc.substring(2, 4)) > 60) {
            return CITY_WITH_COUNTY_RIGHTS;
        }
        return switch (terc.charAt(6)) {
            case '1' -> URBAN;
            case '2' -> RURAL;
            case '3' -> URBAN_RURAL;
            default -> throw new IllegalArgumentException("Not the code of a municipality: " + terc);
        };
    }
}
