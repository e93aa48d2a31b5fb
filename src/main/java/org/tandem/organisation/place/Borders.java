package org.tandem.organisation.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Borders, read when they are first asked for: Poland's counties and voivodeships (as of 2021), and the other countries of the world. */
public final class Borders {

    /** How fine the lines are: for a continent, a country or a region, drawn to about a kilometre, and for what lies around a town, to some 200 metres. */
    public enum Level {

        COUNTRIES("/static/geo/countries.json", 0), VOIVODESHIPS("/static/geo/voivodeships.json", 0), COUNTIES(
                "/static/geo/counties.json", 0),
        COUNTIES_NEAR(
                "/data/geo/pl-counties.geojson", 0.002);

        private final String file;
        private final double tolerance;

        Level(String file, double tolerance) {
            this.file = file;
            this.tolerance = tolerance;
        }
    }

    /** A part of one of them: its outer ring, and whether the point asked for lies in it. */
    public record Outline(List<Coordinates> ring, boolean isHome) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Borders() {}

    /** What lies within so many degrees of a point, cut off there; nothing where there is nothing of that kind. */
    public static List<Outline> around(Level level, Coordinates centre, double degreesEast, double degreesNorth) {
        var point = new Coordinate(centre.longitude(), centre.latitude());
        var window = new Envelope(point);
        window.expandBy(degreesEast, degreesNorth);
        var frame = FACTORY.toGeometry(window);
        var home = FACTORY.createPoint(point);
        var outlines = new ArrayList<Outline>();
        for (var found : of(level).query(window)) {
            var shape = (Geometry) found;
            var isHome = shape.covers(home);
            for (var part : PolygonExtracter.getPolygons(shape.intersection(frame)))
                if (!((Polygon) part).isEmpty()) outlines.add(new Outline(ring((Polygon) part), isHome));
        }
        return outlines;
    }

    private static List<Coordinates> ring(Polygon part) {
        return Arrays.stream(part.getExteriorRing().getCoordinates()).map(it -> new Coordinates(it.y, it.x)).toList();
    }

    private static STRtree of(Level level) {
        return switch (level) {
            case COUNTRIES -> Countries.INDEX;
            case VOIVODESHIPS -> Voivodeships.INDEX;
            case COUNTIES -> Counties.INDEX;
            case COUNTIES_NEAR -> CountiesNear.INDEX;
        };
    }

    private static final class Countries {

        static final STRtree INDEX = index(Level.COUNTRIES);
    }

    private static final class Voivodeships {

        static final STRtree INDEX = index(Level.VOIVODESHIPS);
    }

    private static final class Counties {

        static final STRtree INDEX = index(Level.COUNTIES);
    }

    private static final class CountiesNear {

        static final STRtree INDEX = index(Level.COUNTIES_NEAR);
    }

    /** Neighbours are simplified together, so that no gap opens between them. */
    private static STRtree index(Level level) {
        var shapes = read(level.file);
        var index = new STRtree();
        for (var shape : level.tolerance == 0 ? shapes : CoverageSimplifier.simplify(shapes, level.tolerance))
            index.insert(shape.getEnvelopeInternal(), shape);
        index.build();
        return index;
    }

    private static Geometry[] read(String file) {
        var found = Objects.requireNonNull(Borders.class.getResourceAsStream(file), file);
        try (var text = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            var all = new GeoJsonReader(FACTORY).read(text);
            var shapes = new Geometry[all.getNumGeometries()];
            // a shape whose corners were rounded may touch itself
            Arrays.setAll(shapes,
                    it -> all.getGeometryN(it).isValid() ? all.getGeometryN(it) : GeometryFixer.fix(all.getGeometryN(it)));
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
