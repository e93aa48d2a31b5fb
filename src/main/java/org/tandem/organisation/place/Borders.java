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
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The borders of Poland's counties (as of 2021), drawn to some 200 metres, read when they are first asked for. */
public final class Borders {

    /** A part of a county: its outer ring, and whether the point asked for lies in it. */
    public record Outline(List<Coordinates> ring, boolean isHome) {}

    private static final String FILE = "/data/geo/pl-counties.geojson";
    private static final double TOLERANCE = 0.002;

    private Borders() {}

    /** What lies within so many degrees of a point, cut off there; nothing where that is far from Poland. */
    public static List<Outline> around(Coordinates centre, double degreesEast, double degreesNorth) {
        var point = new Coordinate(centre.longitude(), centre.latitude());
        var window = new Envelope(point);
        window.expandBy(degreesEast, degreesNorth);
        var frame = Loaded.FACTORY.toGeometry(window);
        var home = Loaded.FACTORY.createPoint(point);
        var outlines = new ArrayList<Outline>();
        for (var found : Loaded.COUNTIES.query(window)) {
            var county = (Geometry) found;
            var isHome = county.covers(home);
            for (var part : PolygonExtracter.getPolygons(county.intersection(frame)))
                outlines.add(new Outline(ring((Polygon) part), isHome));
        }
        return outlines;
    }

    private static List<Coordinates> ring(Polygon part) {
        return Arrays.stream(part.getExteriorRing().getCoordinates()).map(it -> new Coordinates(it.y, it.x)).toList();
    }

    private static final class Loaded {

        static final GeometryFactory FACTORY = new GeometryFactory();
        static final STRtree COUNTIES = index();

        /** Neighbours are simplified together, so that no gap opens between them. */
        private static STRtree index() {
            var index = new STRtree();
            for (var county : CoverageSimplifier.simplify(read(), TOLERANCE)) index.insert(county.getEnvelopeInternal(), county);
            index.build();
            return index;
        }

        private static Geometry[] read() {
            var file = Objects.requireNonNull(Borders.class.getResourceAsStream(FILE), FILE);
            try (var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                var all = new GeoJsonReader(FACTORY).read(text);
                var counties = new Geometry[all.getNumGeometries()];
                Arrays.setAll(counties, all::getGeometryN);
                return counties;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ParseException e) {
                throw new IllegalStateException(FILE, e);
            }
        }
    }
}
