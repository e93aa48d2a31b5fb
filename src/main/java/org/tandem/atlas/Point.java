package org.tandem.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A thing at a place, or how many of its kind there are at it, for the map that a browser draws. */
record Point(ItemKind kind, @Nullable String side, @Nullable String slug, Translated title, Spot spot, int number) {

    /**
     * As it is sent: short names, for there are many of them.
     *
     * @param abroad the town, where it is none that the map names anyway
     */
    record Sent(double[] at, String place, @Nullable String abroad, String look, String kind, int number, @Nullable String title,
            @Nullable String slug) {}

    static @Nullable Point of(ResultSet row, int number) throws SQLException {
        var spot = Spot.of(Rows.text(row, "seat"));
        return spot == null
                ? null
                : new Point(ItemKind.valueOf(Rows.text(row, "kind")), row.getString("side"), row.getString("slug"),
                        Rows.translated(row, "title"), spot, row.getInt("number"));
    }

    Sent in(Language language) {
        var abroad = spot.country() == null ? null : spot.called().in(language);
        return new Sent(new double[]{spot.at().latitude(), spot.at().longitude()}, spot.name(language), abroad,
                PinLook.of(kind, side).code(), kind.code(), number, slug == null ? null : title.in(language), slug);
    }
}
