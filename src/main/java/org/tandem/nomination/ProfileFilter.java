package org.tandem.nomination;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.shared.NotFound;

/**
 * Which profiles a company wants to read, and in what order; it stands in the page's address.
 *
 * @param search letters of the name or of what it says of itself
 * @param area the code of an area of work, empty for any
 * @param seat the two digits of a voivodeship or the four of a county, empty for anywhere
 * @param need a kind that the organisation needs, empty for any
 * @param free leaves out who has no place left
 * @param after the key of the last row of the page before
 */
public record ProfileFilter(String search, String area, String seat, String need, boolean free, String sort,
        @Nullable String after) {

    /** The orders there are; the first is the usual one. */
    public static final List<String> SORTS = List.of("name", "seat", "free");

    private static final Pattern KEY = Pattern.compile("[^|]*\\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEAT = Pattern.compile("(\\d{2}|\\d{4})?");

    public ProfileFilter {
        search = search.strip();
        if (!SEAT.matcher(seat).matches()) seat = "";
        if (!SORTS.contains(sort)) sort = SORTS.getFirst();
        if (after != null && !KEY.matcher(after).matches()) throw new NotFound(after);
    }

    public boolean isAny() {
        return search.isEmpty() && area.isEmpty() && seat.isEmpty() && need.isEmpty() && !free;
    }

    /** What the rows are ordered by, in SQL. */
    String order() {
        return switch (sort) {
            case "seat" -> "coalesce(o.municipality, '9999999') || ' ' || o.folded";
            case "free" -> "lpad((1000 - p.capacity + p.taken)::text, 4, '0') || ' ' || o.folded";
            default -> "o.folded";
        };
    }

    /** The address of these profiles from a row on; of the first ones where there is none. */
    String address(UUID edition, @Nullable String from) {
        var address = UriComponentsBuilder.fromPath("/editions/{edition}/profiles").queryParam("search", "{search}")
                .queryParam("area", "{area}").queryParam("seat", seat).queryParam("need", "{need}").queryParam("free", free)
                .queryParam("sort", sort);
        if (from != null) address.queryParam("after", "{after}");
        return address.encode().buildAndExpand(from == null
                ? new Object[]{edition, search, area, need}
                : new Object[]{edition, search, area, need, from}).toUriString();
    }
}
