package org.tandem.gathering;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.place.Borders;
import org.tandem.organisation.place.Coordinates;
import org.tandem.organisation.place.Scale;
import org.tandem.organisation.place.TownNames;

/**
 * A small picture of where in the country a place lies: the counties around it and the towns, drawn here, so that no map server
 * learns who reads. North is up; the place is in the middle.
 */
@NamedInterface("pages")
public record PlaceMap(List<Shape> counties, List<TownNames.Name> towns) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 320;

    private static final double KILOMETRES_WIDE = 72;
    private static final int RADIUS = 14;

    /** @param path as an SVG path writes it */
    public record Shape(String path, boolean isHome) {}

    /** Nothing where the place is unknown, or so far from Poland that there is nothing to draw. */
    static @Nullable PlaceMap of(@Nullable String point) {
        if (point == null) return null;
        var parts = point.split(",");
        return of(new Coordinates(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }

    static @Nullable PlaceMap of(Coordinates centre) {
        var scale = Scale.wide(centre, WIDTH, HEIGHT, KILOMETRES_WIDE);
        var counties = scale.outlines(Borders.Level.COUNTIES_NEAR).stream()
                .map(it -> new Shape(scale.path(it.ring()), it.isHome())).filter(it -> !it.path().isEmpty()).toList();
        if (counties.isEmpty()) return null;
        return new PlaceMap(counties, TownNames.around(scale, List.of(new TownNames.Pin(WIDTH / 2, HEIGHT / 2, RADIUS))));
    }
}
