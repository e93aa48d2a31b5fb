package org.tandem.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/**
 * A picture as a page shows it.
 *
 * @param author nothing only in the house's own preview
 * @param width of the original, the right way up; so is the height
 */
@NamedInterface("pages")
public record ShownPicture(PictureId id, Translated alt, @Nullable String author, Licence licence, Focus focus, int width,
        int height,
        String sha256, boolean sample) {

    /** Each size fits into a square of so many pixels a side. */
    public static final List<Integer> BOXES = List.of(480, 960, 1600);

    static final String COLUMNS = """
            p.id, p.alt_pl, p.alt_de, p.alt_en, p.author, p.licence, p.focus_x, p.focus_y, p.width, p.height, p.sha256, p.sample
            """;

    /** In one column of a statement about something else: the picture of an id, given in SQL, while it may be shown; {@link #in} reads it. */
    public static String column(String id) {
        return """
                (select array[p.id::text, p.alt_pl, p.alt_de, p.alt_en, p.author, p.licence, p.focus_x::text, p.focus_y::text,
                              p.width::text, p.height::text, p.sha256, p.sample::text]
                   from shown_library_picture p where p.id = %s) as shown_picture
                """.formatted(id);
    }

    public static @Nullable ShownPicture in(ResultSet row) throws SQLException {
        var array = row.getArray("shown_picture");
        if (array == null) return null;
        var of = (String[]) array.getArray();
        return new ShownPicture(new PictureId(UUID.fromString(of[0])), new Translated(of[1], of[2], of[3]), of[4],
                Licence.valueOf(of[5]), new Focus(Integer.parseInt(of[6]), Integer.parseInt(of[7])), Integer.parseInt(of[8]),
                Integer.parseInt(of[9]), of[10], Boolean.parseBoolean(of[11]));
    }

    /** Where a size is; the digest lets a replaced picture be asked for anew. */
    public String address(int box) {
        return "/pictures/%s/%d.webp?v=%s".formatted(id, box, sha256.substring(0, 12));
    }

    /** For browsers that choose none of the others. */
    public String address() {
        return address(BOXES.get(1));
    }

    /** For {@code srcset}: each size that differs from the one before it, with its width. */
    public String addresses() {
        return BOXES.stream().filter(box -> box.equals(BOXES.getFirst()) || before(box) < Math.max(width, height))
                .map(box -> address(box) + " " + widthIn(box) + "w").collect(Collectors.joining(", "));
    }

    /** How wide and how high it is at most as it is served, so that its place is kept while it comes. */
    public int shownWidth() {
        return widthIn(BOXES.getLast());
    }

    public int shownHeight() {
        return (int) Math.max(1, Math.round((double) height * shownWidth() / width));
    }

    private static int before(int box) {
        return BOXES.get(BOXES.indexOf(box) - 1);
    }

    private int widthIn(int box) {
        var longer = Math.max(width, height);
        return longer <= box ? width : (int) Math.max(1, Math.round((double) width * box / longer));
    }

    static ShownPicture of(ResultSet row) throws SQLException {
        return new ShownPicture(new PictureId(row.getObject("id", UUID.class)), Rows.translated(row, "alt"),
                row.getString("author"), Licence.valueOf(Rows.text(row, "licence")),
                new Focus(row.getInt("focus_x"), row.getInt("focus_y")), row.getInt("width"), row.getInt("height"),
                Rows.text(row, "sha256"), row.getBoolean("sample"));
    }

    /** Reads them for pages of other modules. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Those that may be shown at this moment: the others are missing from what comes back, and from the page. */
        public Map<PictureId, ShownPicture> shown(Collection<PictureId> wanted) {
            return wanted.isEmpty() ? Map.of() : read("shown_library_picture p where p.id in (:ids)", wanted, null);
        }

        /** For a house's own preview: also those that nobody else may see yet. Those that are not drawn yet are missing. */
        public Map<PictureId, ShownPicture> kept(HouseId house, Collection<PictureId> wanted) {
            var drawn = "library_picture p where p.id in (:ids) and p.house = :house and p.state = 'READY'";
            return wanted.isEmpty() ? Map.of() : read(drawn, wanted, house);
        }

        private Map<PictureId, ShownPicture> read(String which, Collection<PictureId> wanted, @Nullable HouseId house) {
            var found = new LinkedHashMap<PictureId, ShownPicture>();
            jdbc.sql("select " + COLUMNS + " from " + which).param("ids", wanted.stream().map(PictureId::value).toList())
                    .param("house", house == null ? null : house.value()).query((row, _) -> of(row)).list()
                    .forEach(it -> found.put(it.id(), it));
            return found;
        }
    }
}
