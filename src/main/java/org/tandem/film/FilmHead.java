package org.tandem.film;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Translated;

/** A film with all that is said of it, and its premiere where it has one; {@code version} is what a change is made from. */
@NamedInterface("pages")
public record FilmHead(FilmId id, EditionId edition, Translated editionName, String editionSlug, String slug, FilmWords words,
        String state, int version, boolean sample, boolean isPublic, boolean isHouse, @Nullable Premiere premiere,
        @Nullable File file, int posterWidth, int posterHeight) {

    /**
     * The item of an agenda that it is: {@code opens} is what the clock at the gathering's place shows at the moment {@code opensAt};
     * the gathering is {@code open} where everybody may read of it.
     */
    @NamedInterface("pages")
    public record Premiere(UUID item, UUID gathering, String gatheringSlug, Translated title, LocalDateTime opens,
            Instant opensAt,
            String zone, boolean announced, boolean open) {}

    @NamedInterface("pages")
    public record File(String mediaType, long bytes, Instant since) {

        /** Rounded up, so that a small one is not none. */
        public long megabytes() {
            return (bytes + 999_999) / 1_000_000;
        }
    }

    static final String COLUMNS = """
            f.*, e.name_pl, e.name_de, e.name_en, e.slug as edition_slug, f.sample or e.sample as made_up,
            exists (select from public_film(:now) v where v.id = f.id) as public, coalesce(i.house = :house, false) as house_s,
            p.item, p.gathering, p.opens, p.opens_at, g.slug as gathering_slug, g.zone, p.announced as is_announced, g.admission = 'PUBLIC' as is_open,
            g.title_pl as gathering_pl, g.title_de as gathering_de, g.title_en as gathering_en,
            x.media_type, x.bytes, x.since as file_since, o.width as poster_width, o.height as poster_height
            """;

    static final String TABLES = """
              from film f
              join edition e on e.id = f.edition
              join initiative i on i.id = e.initiative
              left join film_premiere p on p.film = f.id
              left join gathering g on g.id = p.gathering
              left join film_file x on x.film = f.id
              left join film_poster o on o.film = f.id
            """;

    static FilmHead of(ResultSet row, int number) throws SQLException {
        var words = new FilmWords(Rows.translated(row, "title"), Rows.translated(row, "about"),
                Rows.translated(row, "transcript"), row.getString("link"));
        return new FilmHead(new FilmId(row.getObject("id", UUID.class)), new EditionId(row.getObject("edition", UUID.class)),
                Rows.translated(row, "name"), Rows.text(row, "edition_slug"), Rows.text(row, "slug"), words,
                Rows.text(row, "state"), row.getInt("version"), row.getBoolean("made_up"), row.getBoolean("public"),
                row.getBoolean("house_s"), premiere(row), file(row), row.getInt("poster_width"), row.getInt("poster_height"));
    }

    private static @Nullable Premiere premiere(ResultSet row) throws SQLException {
        var item = row.getObject("item", UUID.class);
        if (item == null) return null;
        return new Premiere(item, row.getObject("gathering", UUID.class), Rows.text(row, "gathering_slug"),
                Rows.translated(row, "gathering"), row.getObject("opens", LocalDateTime.class),
                row.getTimestamp("opens_at").toInstant(), Rows.text(row, "zone"), row.getBoolean("is_announced"),
                row.getBoolean("is_open"));
    }

    private static @Nullable File file(ResultSet row) throws SQLException {
        var type = row.getString("media_type");
        return type == null ? null : new File(type, row.getLong("bytes"), row.getTimestamp("file_since").toInstant());
    }

    public boolean hasPoster() {
        return posterWidth > 0;
    }

    public boolean isPublished() {
        return state.equals("PUBLISHED");
    }

    public String address() {
        return "/films/" + id;
    }

    /** Without its language. */
    public String publicAddress() {
        return "/films/" + slug;
    }
}
