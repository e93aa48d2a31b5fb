package org.tandem.portal;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Translated;

/** A part of an edition beside its negotiations: practical or advisory. */
@NamedInterface("pages")
public record ComponentRow(String kind, Translated name) {

    /** From rows of a kind and its names; none where there are none. */
    static List<ComponentRow> of(@Nullable Array rows) throws SQLException {
        if (rows == null) return List.of();
        return Arrays.stream((String[][]) rows.getArray())
                .map(row -> new ComponentRow(row[0], new Translated(row[1], row[2], row[3]))).toList();
    }

    public String key() {
        return "portal.component." + kind;
    }
}
