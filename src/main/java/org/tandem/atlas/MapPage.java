package org.tandem.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.tandem.screen.Screen;
import org.tandem.screen.Slice;

/**
 * The map, and beside it the list of the same things.
 *
 * @param asked the view that the address names; without one the picture shows {@code shown}, where all of them lie
 * @param halved what lies on the drawing where it is shown on a phone
 * @param number how many things the list has, on all of its pages
 * @param nowhere how many of those that were asked for lie nowhere on the map
 */
@NamedInterface("pages")
public record MapPage(MapFilter filter, @Nullable View asked, View shown, Drawing drawing, Drawing.Marks halved, boolean world,
        Slice<ItemRow> slice, int number, Map<ItemKind, Integer> numbers, int nowhere, MapChoices choices, Tiles tiles) {

    public List<ItemKind> kinds() {
        return Arrays.asList(ItemKind.values());
    }

    public int numberOf(@Nullable ItemKind kind) {
        return kind == null ? numbers.values().stream().mapToInt(Integer::intValue).sum() : numbers.getOrDefault(kind, 0);
    }

    public String address(Screen screen, MapFilter of, @Nullable View view) {
        return "/" + screen.language().code() + "/map" + of.query(view);
    }

    /** The same view and filter for another kind of things. */
    public String ofKind(Screen screen, @Nullable ItemKind kind) {
        return address(screen, filter.of(kind), asked);
    }

    public String address(Screen screen, View view) {
        return address(screen, filter, view);
    }

    /** What was asked for, with all of it in the picture. */
    public String whole(Screen screen) {
        return address(screen, filter, null);
    }

    /** Nothing but the kind. */
    public MapFilter everything() {
        return MapFilter.ALL.of(filter.kind());
    }

    public int nearest() {
        return tiles.address() == null ? View.NEAREST : View.NEAREST_TILE;
    }

    /** The same, for others' pages. */
    public String embedded() {
        return "map" + filter.query(asked);
    }

    public String points(Screen screen) {
        return "/" + screen.language().code() + "/map/points" + filter.query(null);
    }

    public @Nullable String next(Screen screen) {
        if (slice.next() == null) return null;
        var here = address(screen, filter, asked);
        return here + (here.contains("?") ? "&" : "?") + "after=" + UriUtils.encode(slice.next(), "UTF-8");
    }

    public boolean isSample() {
        return slice.rows().stream().anyMatch(ItemRow::sample);
    }

    @Component
    static class Query {

        private static final int PAGE = 40;

        private final PublicItems items;
        private final MapChoices.Query choices;
        private final Tiles tiles;

        Query(PublicItems items, MapChoices.Query choices, Tiles tiles) {
            this.items = items;
            this.choices = choices;
            this.tiles = tiles;
        }

        /** @param size of the picture in the browser, which tells what of the view is seen */
        MapPage find(MapFilter filter, @Nullable View asked, ItemKey after, Size size) {
            var found = items.found(filter);
            var spots = found.places().stream().map(it -> it.spot().at()).toList();
            var view = asked != null ? asked : View.around(spots, Drawing.WIDTH, Drawing.HEIGHT);
            var world = found.places().stream().anyMatch(it -> it.spot().isAbroad());
            var inside = asked == null ? null : size.inside(found.places(), asked);
            var listed = items.listed(filter, inside, after, PAGE);
            return new MapPage(filter, asked, view, Drawing.of(found.places(), view, Drawing.WIDTH, Drawing.HEIGHT, world),
                    Drawing.Marks.halved(found.places(), view), world, listed.slice(), listed.number(), found.numbers(),
                    found.nowhere(), choices.of(filter.edition()), tiles);
        }
    }
}
