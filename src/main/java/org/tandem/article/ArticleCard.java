package org.tandem.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.picture.ShownPicture;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * A public article in a list, in the reader's language or in its first one.
 *
 * @param language which it is shown in
 * @param slug what its address ends in, in that language
 * @param picture the first one in its text
 */
@NamedInterface("pages")
public record ArticleCard(ArticleId id, Language language, String slug, String title, String lead, String section,
        Translated sectionName, Instant publicFrom, Instant changedAt, boolean machineMade, @Nullable ShownPicture picture,
        boolean sample) {

    /** In the language that the reader reads, whatever the text is in. */
    public String address(Language reader) {
        return "/" + reader.code() + "/articles/" + slug;
    }

    static ArticleCard of(ResultSet row, int number) throws SQLException {
        return new ArticleCard(new ArticleId(row.getObject("id", UUID.class)), Language.valueOf(Rows.text(row, "language")),
                Rows.text(row, "slug"), Rows.text(row, "title"), Rows.text(row, "lead"), Rows.text(row, "section_slug"),
                Rows.translated(row, "section"), row.getTimestamp("public_from").toInstant(),
                row.getTimestamp("changed_at").toInstant(), Rows.text(row, "state").equals("MACHINE_MADE"),
                ShownPicture.in(row), row.getBoolean("sample"));
    }
}
