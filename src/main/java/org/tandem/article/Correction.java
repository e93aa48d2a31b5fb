package org.tandem.article;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Translated;

/** What was put right in a public article, and when. */
@NamedInterface("pages")
public record Correction(Instant at, Translated note) {

    /** A column of the corrections of an article {@code a}, the latest first. */
    public static final String COLUMN = """
            (select array_agg(array[to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), c.note_pl, c.note_de, c.note_en] order by c.at desc)
               from article_correction c where c.article = a.id) as corrections
            """;

    public static List<Correction> of(@Nullable Array rows) throws SQLException {
        if (rows == null) return List.of();
        return Arrays.stream((String[][]) rows.getArray())
                .map(row -> new Correction(Instant.parse(row[0]), new Translated(row[1], row[2], row[3]))).toList();
    }
}
