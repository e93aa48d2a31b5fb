package org.tandem.organisation.place;

/** A point on the earth, in degrees (WGS 84): north and east are positive. */
public record Coordinates(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not on the earth: " + latitude + ", " + longitude);
        }
    }

    /**
     * The distance along the surface in kilometres, by the haversine formula (R. W. Sinnott, Virtues of the Haversine, Sky and Telescope
     * 68, 1984, p. 159) on a sphere with the earth's mean radius of 6371.0088 km (IUGG, GRS 80). At most about 0.5 % off, for the earth
     * is no sphere; never a distance by road.
     */
    public static double distanceKm(Coordinates a, Coordinates b) {
        var latitudes = Math.toRadians(b.latitude - a.latitude);
        var longitudes = Math.toRadians(b.longitude - a.longitude);
        var cosines = Math.cos(Math.toRadians(a.latitude)) * Math.cos(Math.toRadians(b.latitude));
        var haversine = squared(Math.sin(latitudes / 2)) + cosines * squared(Math.sin(longitudes / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }

    private static double squared(double x) {
        return x * x;
    }
}
