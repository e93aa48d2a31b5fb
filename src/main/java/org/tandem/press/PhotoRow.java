package org.tandem.press;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.picture.Licence;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;

/** A photo with its caption, its size, and its number among those of the edition; {@code version} is what a change is made from. */
@NamedInterface("pages")
public record PhotoRow(PressPhotoId id, int number, Caption caption, int width, int height, int version) {

    /** Of a photo {@code p}: whom it shows is said, and all of them agree that the press gets it. */
    static final String CLEARED = "is_cleared(p.id, 'PRESS')";

    /** In the archive. */
    public String file() {
        return "photos/photo-%02d.jpg".formatted(number);
    }

    public String address() {
        return "/press-photos/" + id;
    }

    /** Reads them for pages of other modules too. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** All of them, for the house. */
        public List<PhotoRow> of(EditionId edition) {
            return read(edition, "");
        }

        /** Those that may be shown at this moment. */
        public List<PhotoRow> shown(EditionId edition) {
            return read(edition, " and " + CLEARED);
        }

        private List<PhotoRow> read(EditionId edition, String which) {
            return jdbc.sql("""
                    select p.*, f.width, f.height, row_number() over (order by p.position) as number
                      from press_photo p join press_photo_file f on f.photo = p.id
                     where p.edition = ?
                    """ + which + " order by p.position").param(edition.value()).query(Query::row).list();
        }

        private static PhotoRow row(ResultSet row, int number) throws SQLException {
            return new PhotoRow(new PressPhotoId(row.getObject("id", UUID.class)), row.getInt("number"),
                    new Caption(Rows.translated(row, "caption"), Rows.text(row, "author"),
                            Licence.valueOf(Rows.text(row, "licence"))),
                    row.getInt("width"), row.getInt("height"), row.getInt("version"));
        }
    }
}
