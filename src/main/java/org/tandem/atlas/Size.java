package org.tandem.atlas;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.place.Scale;
import org.tandem.shared.NotFound;

/** How large the picture is that a view is seen in: the drawn one, or the one that a browser makes of it. */
record Size(int width, int height) {

    private static final int LARGEST = 8000;

    /** @throws NotFound for what is no size */
    static Size of(@Nullable String text) {
        if (text == null) return new Size(Drawing.WIDTH, Drawing.HEIGHT);
        if (!text.matches("\\d{1,4}x\\d{1,4}")) throw new NotFound(text);
        var parts = text.split("x");
        return new Size(Math.clamp(Integer.parseInt(parts[0]), 1, LARGEST), Math.clamp(Integer.parseInt(parts[1]), 1, LARGEST));
    }

    /** The seats of the places that are seen. */
    List<String> inside(List<PlaceRow> places, View view) {
        var scale = Scale.zoomed(view.centre(), width, height, view.zoom());
        return places.stream().filter(it -> scale.shows(it.spot().at())).map(PlaceRow::seat).distinct().toList();
    }
}
