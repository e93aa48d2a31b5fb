package org.tandem.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.place.Borders.Level;
import org.tandem.organisation.place.Scale;
import org.tandem.organisation.place.TownNames;

/** The map as a picture that needs no script: borders, pins and the names of towns. */
@NamedInterface("pages")
public record Drawing(int width, int height, List<Shape> shapes, Marks marks, boolean isFar) {

    static final int WIDTH = 720;
    static final int HEIGHT = 600;

    private static final int COUNTIES_FROM = 8;
    private static final int NEAR = 10;

    /** @param path as an SVG path writes it */
    public record Shape(String level, String path) {}

    /** What lies on the ground of a picture. */
    public record Marks(List<Cluster> clusters, List<TownNames.Name> names) {

        /** The same view where the picture is shown half as wide: as large as ever, there are fewer of them. */
        static Marks halved(List<PlaceRow> places, View view) {
            return on(Scale.zoomed(view.centre(), WIDTH / 2, HEIGHT / 2, view.zoom() - 1), places, view);
        }

        private static Marks on(Scale scale, List<PlaceRow> places, View view) {
            var seen = places.stream().filter(it -> scale.shows(it.spot().at())).toList();
            var clusters = Cluster.all(seen, scale, view);
            return new Marks(clusters, TownNames.on(scale, clusters.stream().map(Cluster::pin).toList()));
        }
    }

    /** @param world whether something lies where there is more to draw than Poland */
    static Drawing of(List<PlaceRow> places, View view, int width, int height, boolean world) {
        var scale = Scale.zoomed(view.centre(), width, height, view.zoom());
        var shapes = new ArrayList<Shape>();
        // near by, the world's borders are too coarse to meet Poland's without gaps: it is one ground
        if (world && view.zoom() < COUNTIES_FROM) add(shapes, scale, Level.COUNTRIES);
        if (view.zoom() >= COUNTIES_FROM) add(shapes, scale, view.zoom() >= NEAR ? Level.COUNTIES_NEAR : Level.COUNTIES);
        if (view.zoom() < NEAR) add(shapes, scale, Level.VOIVODESHIPS);
        return new Drawing(width, height, shapes, Marks.on(scale, places, view), view.zoom() < COUNTIES_FROM);
    }

    private static void add(List<Shape> shapes, Scale scale, Level level) {
        var code = level == Level.COUNTIES_NEAR ? "counties" : level.name().toLowerCase(Locale.ROOT);
        for (var outline : scale.outlines(level)) {
            var path = scale.path(outline.ring());
            if (!path.isEmpty()) shapes.add(new Shape(code, path));
        }
    }
}
