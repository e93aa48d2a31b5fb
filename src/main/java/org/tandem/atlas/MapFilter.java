package org.tandem.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriUtils;
import org.tandem.shared.NotFound;

/** What is asked of the map, as its address says it; each part may be left open. */
@NamedInterface("pages")
public record MapFilter(@Nullable ItemKind kind, @Nullable String edition, @Nullable UUID area, @Nullable String side,
        @Nullable Integer year, @Nullable String organisation) {

    static final MapFilter ALL = new MapFilter(null, null, null, null, null, null);

    /** @throws NotFound for what no page of ours would have asked */
    static MapFilter of(Map<String, String> typed) {
        var kind = given(typed, "kind");
        var area = given(typed, "area");
        var side = given(typed, "side");
        var year = given(typed, "year");
        try {
            return new MapFilter(kind == null ? null : ItemKind.of(kind), given(typed, "edition"),
                    area == null ? null : UUID.fromString(area), side == null ? null : side(side),
                    year == null ? null : Integer.valueOf(year), given(typed, "organisation"));
        } catch (IllegalArgumentException e) {
            throw new NotFound(typed);
        }
    }

    static @Nullable String given(Map<String, String> typed, String name) {
        var text = typed.get(name);
        if (text != null && text.indexOf(0) >= 0) throw new NotFound(name);
        return text == null || text.isBlank() ? null : text;
    }

    private static String side(String code) {
        return switch (code) {
            case "business" -> "BUSINESS";
            case "social" -> "SOCIAL";
            default -> throw new NotFound(code);
        };
    }

    MapFilter of(@Nullable ItemKind other) {
        return new MapFilter(other, edition, area, side, year, organisation);
    }

    /** Whether more than a kind is chosen. */
    public boolean narrows() {
        return edition != null || area != null || side != null || year != null || organisation != null;
    }

    /** As the form's fields have it, empty where nothing is chosen. */
    public String value(String name) {
        return asked().stream().filter(it -> it[0].equals(name)).map(it -> it[1]).findFirst().orElse("");
    }

    /** What stands after the question mark, with a view if there is one; empty where nothing is asked. */
    public String query(@Nullable View view) {
        var parts = new ArrayList<>(asked().stream().map(it -> it[0] + "=" + UriUtils.encode(it[1], "UTF-8")).toList());
        if (view != null) parts.addAll(List.of("at=" + view.at(), "zoom=" + view.zoom()));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private List<String[]> asked() {
        var asked = new ArrayList<String[]>();
        if (kind != null) asked.add(new String[]{"kind", kind.code()});
        if (edition != null) asked.add(new String[]{"edition", edition});
        if (area != null) asked.add(new String[]{"area", area.toString()});
        if (side != null) asked.add(new String[]{"side", side.equals("BUSINESS") ? "business" : "social"});
        if (year != null) asked.add(new String[]{"year", year.toString()});
        if (organisation != null) asked.add(new String[]{"organisation", organisation});
        return asked;
    }

    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", kind == null ? null : kind.name());
        values.put("edition", edition);
        values.put("area", area);
        values.put("side", side);
        values.put("year", year);
        values.put("organisation", organisation);
        return values;
    }
}
