package org.tandem.atlas;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.place.Coordinates;
import org.tandem.organisation.place.Scale;
import org.tandem.shared.NotFound;

/** What part of the world is looked at, as addresses name it: the middle in degrees, and a zoom as maps on the net count it. */
@NamedInterface("pages")
public record View(Coordinates centre, int zoom) {

    /** As near as one gets: beyond, a map of borders shows nothing new; one of tiles does. */
    static final int NEAREST = 13;
    static final int NEAREST_TILE = 18;

    private static final int FARTHEST = 2;
    private static final int CLOSE = 10;
    private static final View POLAND = new View(new Coordinates(52.1, 19.4), 6);

    /** Nothing where neither is given. @throws NotFound for what is no view */
    static @Nullable View of(@Nullable String at, @Nullable String zoom) {
        if (at == null && zoom == null) return null;
        try {
            var degrees = String.valueOf(at).split(",", 2);
            var asked = Integer.parseInt(String.valueOf(zoom));
            var centre = new Coordinates(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
            if (asked < 0 || asked > NEAREST_TILE) throw new NotFound(asked);
            return new View(centre, Math.max(asked, FARTHEST));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound(at + " " + zoom);
        }
    }

    /** As near as it can be with all of them in the picture; the country where there are none. */
    static View around(List<Coordinates> spots, int width, int height) {
        if (spots.isEmpty()) return POLAND;
        var north = spots.stream().mapToDouble(Coordinates::latitude).summaryStatistics();
        var east = spots.stream().mapToDouble(Coordinates::longitude).summaryStatistics();
        var centre = new Coordinates((north.getMin() + north.getMax()) / 2, (east.getMin() + east.getMax()) / 2);
        for (int zoom = CLOSE; zoom > FARTHEST; zoom--) {
            var scale = Scale.zoomed(centre, width, height, zoom);
            var left = scale.x(new Coordinates(centre.latitude(), east.getMin()));
            var top = scale.y(new Coordinates(north.getMax(), centre.longitude()));
            var bottom = scale.y(new Coordinates(north.getMin(), centre.longitude()));
            if (left >= width * 0.08 && top >= height * 0.11 && bottom <= height * 0.89) return new View(centre, zoom);
        }
        return new View(centre, FARTHEST);
    }

    public String at() {
        return String.format(Locale.ROOT, "%.4f,%.4f", centre.latitude(), centre.longitude());
    }

    View nearer(Coordinates to, int steps) {
        return new View(to, Math.clamp(zoom + steps, zoom, Math.max(zoom, NEAREST)));
    }

    /** Nearer by one, or nothing at the end of the way. */
    public @Nullable View in(int nearest) {
        return zoom >= nearest ? null : new View(centre, zoom + 1);
    }

    public @Nullable View out() {
        return zoom <= FARTHEST ? null : new View(centre, zoom - 1);
    }
}
