package org.tandem.article.editing;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.article.Written.Trust;
import org.tandem.shared.Language;

/** How far an article is in one language; number 0 where it is not there. */
public record TextRow(Language language, String title, String slug, Trust trust, int number) {

    /** A column of the texts of an article {@code a}. */
    static final String COLUMN = """
            (select array_agg(array[t.language, t.title, t.slug, t.state, t.number::text]) from article_text t where t.article = a.id) as texts
            """;

    public boolean isThere() {
        return number > 0;
    }

    /** The colour of its word. */
    public String kind() {
        return switch (trust) {
            case DRAFT -> "neutral";
            case MACHINE_MADE -> "warning";
            case CHECKED -> "positive";
        };
    }

    /** One for each language, whether it is there or not. */
    static List<TextRow> of(@Nullable Array rows) throws SQLException {
        var there = rows == null
                ? List.<TextRow>of()
                : Arrays.stream((String[][]) rows.getArray()).map(row -> new TextRow(Language.valueOf(row[0]), row[1], row[2],
                        Trust.valueOf(row[3]), Integer.parseInt(row[4]))).toList();
        return Arrays.stream(Language.values()).map(language -> there.stream().filter(it -> it.language() == language).findFirst()
                .orElseGet(() -> new TextRow(language, "", "", Trust.DRAFT, 0))).toList();
    }
}
