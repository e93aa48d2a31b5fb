package org.tandem.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.place.Borders;
import org.tandem.organisation.place.Coordinates;
import org.tandem.organisation.place.Municipalities;
import org.tandem.organisation.place.Municipality;
import org.tandem.organisation.place.MunicipalityKind;

/**
 * A small picture of where in the country a place lies: the counties around it and the towns, drawn here, so that no map server
 * learns who reads. North is up; the place is in the middle.
 */
@NamedInterface("pages")
public record PlaceMap(List<Shape> counties, List<Town> towns) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 320;

    private static final double KILOMETRES_WIDE = 72;
    private static final double KILOMETRES_A_DEGREE = 111.32;
    private static final double HOME_KILOMETRES = 8;
    private static final int LETTER = 9;
    private static final int LINE = 22;

    /** @param path as an SVG path writes it */
    public record Shape(String path, boolean isHome) {}

    /** @param x from the left, of {@value #WIDTH}; {@code y} from above, of {@value #HEIGHT} */
    public record Town(String name, int x, int y) {

        private boolean collidesWith(Town other) {
            return Math.abs(y - other.y) < LINE && Math.abs(x - other.x) < (name.length() + other.name.length()) * LETTER / 2;
        }
    }

    /** Nothing where the place is unknown, or so far from Poland that there is nothing to draw. */
    static @Nullable PlaceMap of(@Nullable String point) {
        if (point == null) return null;
        var parts = point.split(",");
        return of(new Coordinates(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }

    static @Nullable PlaceMap of(Coordinates centre) {
        var scale = new Scale(centre);
        // a little more than is seen, so that the edge of what was cut off is not
        var counties = Borders.around(centre, scale.east(WIDTH * 0.6), scale.north(HEIGHT * 0.6)).stream()
                .filter(it -> !it.ring().isEmpty())
                .map(it -> new Shape(path(it.ring(), scale), it.isHome())).toList();
        return counties.isEmpty() ? null : new PlaceMap(counties, towns(centre, scale));
    }

    private static String path(List<Coordinates> ring, Scale scale) {
        return ring.stream().map(it -> scale.x(it) + " " + scale.y(it)).distinct().collect(Collectors.joining("L", "M", "Z"));
    }

    /** Cities before towns, near ones before far ones, and no name over another or over the pin. */
    private static List<Town> towns(Coordinates centre, Scale scale) {
        var shown = new ArrayList<Town>();
        var pin = new Town("·", WIDTH / 2, HEIGHT / 2);
        home(centre).ifPresent(it -> shown.add(new Town(it.name(), WIDTH / 2, HEIGHT / 2 + 2 * LINE)));
        Municipalities.all().stream()
                .filter(PlaceMap::isTown)
                .sorted(Comparator.comparing(Municipality::kind)
                        .thenComparingDouble(it -> Coordinates.distanceKm(centre, it.centre())))
                .map(it -> new Town(it.name(), scale.x(it.centre()), scale.y(it.centre())))
                .filter(PlaceMap::fits)
                .forEach(town -> {
                    if (!town.collidesWith(pin) && shown.stream().noneMatch(it -> it.name().equals(town.name()))
                            && shown.stream().noneMatch(town::collidesWith))
                        shown.add(town);
                });
        return shown;
    }

    /** The town that it lies in, or at whose edge: named below the pin. */
    private static Optional<Municipality> home(Coordinates centre) {
        return Municipalities.all().stream().filter(PlaceMap::isTown)
                .filter(it -> Coordinates.distanceKm(centre, it.centre()) < HOME_KILOMETRES)
                .min(Comparator.comparingDouble(it -> Coordinates.distanceKm(centre, it.centre())));
    }

    private static boolean isTown(Municipality it) {
        return it.kind() == MunicipalityKind.CITY_WITH_COUNTY_RIGHTS || it.kind() == MunicipalityKind.URBAN;
    }

    private static boolean fits(Town town) {
        var half = town.name.length() * LETTER / 2;
        return town.x > half && town.x < WIDTH - half && town.y > LINE && town.y < HEIGHT - LINE;
    }

    /** Degrees to points of the picture; over so few kilometres a flat one will do. */
    private record Scale(Coordinates centre) {

        private double pointsADegreeNorth() {
            return WIDTH / KILOMETRES_WIDE * KILOMETRES_A_DEGREE;
        }

        private double pointsADegreeEast() {
            return pointsADegreeNorth() * Math.cos(Math.toRadians(centre.latitude()));
        }

        double east(double points) {
            return points / pointsADegreeEast();
        }

        double north(double points) {
            return points / pointsADegreeNorth();
        }

        int x(Coordinates it) {
            return (int) Math.round(WIDTH / 2.0 + (it.longitude() - centre.longitude()) * pointsADegreeEast());
        }

        int y(Coordinates it) {
            return (int) Math.round(HEIGHT / 2.0 - (it.latitude() - centre.latitude()) * pointsADegreeNorth());
        }
    }
}
