package org.tandem.organisation.place;

import java.util.List;
import java.util.stream.Collectors;

/** From degrees to the points of a picture so wide and so high around its centre; north is up. The picture is flat, which over a country will do. */
public record Scale(Coordinates centre, int width, int height, double pointsADegree) {

    private static final double KILOMETRES_A_DEGREE = 111.32;
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
        return (int) Math.round(height / 2.0 - (it.latitude() - centre.latitude()) * pointsADegree / cosine(centre));
    }

    public double east(double points) {
        return points / pointsADegree;
    }

    public double north(double points) {
        return points / pointsADegree * cosine(centre);
    }

    public boolean shows(Coordinates it) {
        var x = x(it);
        var y = y(it);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** What of the borders is seen, and a little more, so that the edge of what was cut off is not. */
    public List<Borders.Outline> outlines(Borders.Level level) {
        return Borders.around(level, centre, east(width * 0.6), north(height * 0.6));
    }

    /** A ring as an SVG path writes it; empty where it is too small to be seen. */
    public String path(List<Coordinates> ring) {
        var points = ring.stream().map(it -> x(it) + " " + y(it)).distinct().toList();
        return points.size() < 3 ? "" : points.stream().collect(Collectors.joining("L", "M", "Z"));
    }

    private static double cosine(Coordinates centre) {
        return Math.max(0.05, Math.cos(Math.toRadians(centre.latitude())));
    }
}
