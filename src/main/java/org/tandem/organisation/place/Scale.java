package org.tandem.organisation.place;

import java.util.List;
import java.util.stream.Collectors;

/**
 * From degrees to the points of a picture so wide and so high around its centre; north is up. It is drawn as maps on the net are
 * (Mercator): one that a reader moves takes the place of one that was drawn here, and no line of it shifts.
 */
public record Scale(Coordinates centre, int width, int height, double pointsADegree) {

    private static final double KILOMETRES_A_DEGREE = 111.32;
    /** What is nearer to a pole is not on such maps. */
    private static final double NORTHERNMOST = 85.0511;
    /** What the first of the zooms that maps on the net use is wide: the whole earth. */
    private static final double EARTH = 256.0 / 360;

    /** With so many kilometres from the left edge to the right. */
    public static Scale wide(Coordinates centre, int width, int height, double kilometres) {
        return new Scale(centre, width, height, width / kilometres * KILOMETRES_A_DEGREE * cosine(centre));
    }

    /** As large as maps on the net draw at this zoom: each doubles the one before. */
    public static Scale zoomed(Coordinates centre, int width, int height, int zoom) {
        return new Scale(centre, width, height, EARTH * Math.pow(2, zoom));
    }

    public int x(Coordinates it) {
        return (int) Math.round(width / 2.0 + (it.longitude() - centre.longitude()) * pointsADegree);
    }

    public int y(Coordinates it) {
        return (int) Math.round(height / 2.0 - (stretched(it.latitude()) - stretched(centre.latitude())) * pointsADegree);
    }

    public boolean shows(Coordinates it) {
        var x = x(it);
        var y = y(it);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** What of the borders is seen, and a little more, so that the edge of what was cut off is not. */
    public List<Borders.Outline> outlines(Borders.Level level) {
        return Borders.around(level, centre, width * 0.6 / pointsADegree, Math.max(north(height * 0.6), -north(-height * 0.6)));
    }

    /** A ring as an SVG path writes it; empty where it is too small to be seen. */
    public String path(List<Coordinates> ring) {
        var points = ring.stream().map(it -> x(it) + " " + y(it)).distinct().toList();
        return points.size() < 3 ? "" : points.stream().collect(Collectors.joining("L", "M", "Z"));
    }

    /** So many degrees lie between the middle and what is so far up on the picture. */
    private double north(double points) {
        var up = Math.toRadians(stretched(centre.latitude()) + points / pointsADegree);
        return Math.toDegrees(Math.atan(Math.sinh(up))) - centre.latitude();
    }

    /** A latitude in degrees that are all as long as those of longitude. */
    private static double stretched(double latitude) {
        var angle = Math.toRadians(Math.clamp(latitude, -NORTHERNMOST, NORTHERNMOST));
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + angle / 2)));
    }

    private static double cosine(Coordinates centre) {
        return Math.max(0.05, Math.cos(Math.toRadians(centre.latitude())));
    }
}
