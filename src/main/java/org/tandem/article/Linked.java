package org.tandem.article;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Translated;

/** What an article's page leads to by its name: a section, an edition, a partnership, a gathering. */
@NamedInterface("pages")
public record Linked(String slug, Translated name) {

    /** From rows of a slug and three names; none where there are none. */
    static List<Linked> of(@Nullable Array rows) throws SQLException {
        if (rows == null) return List.of();
        return Arrays.stream((String[][]) rows.getArray())
                .map(row -> new Linked(row[0], new Translated(row[1], row[2], row[3]))).toList();
    }
}
