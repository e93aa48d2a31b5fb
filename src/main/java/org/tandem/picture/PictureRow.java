package org.tandem.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/**
 * A picture as its house finds it in the library.
 *
 * @param said whom it shows, or that it shows nobody
 * @param cleared that is said, and all of them agree at this moment
 * @param edition whose persons it shows, where it shows any
 * @param uses how many things show it
 */
@NamedInterface("pages")
public record PictureRow(ShownPicture picture, String name, String mediaType, int bytes, String state, boolean free, boolean said,
        boolean cleared,
        @Nullable EditionId edition, int uses, Instant addedAt, int version) {

    public String address() {
        return "/pictures/" + picture.id();
    }

    /** What it shows, as far as that is said; else what its file is called. */
    public String name(Language language) {
        return picture.alt().isEmpty() ? name : picture.alt().in(language);
    }

    public boolean isReady() {
        return state.equals(LibraryPicture.State.READY.name());
    }

    public boolean isBroken() {
        return state.equals(LibraryPicture.State.BROKEN.name());
    }

    /** What keeps it from being shown; message keys. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (isBroken()) missing.add("picture.missing.broken");
        if (picture.alt().isEmpty()) missing.add("picture.missing.alt");
        if (picture.author() == null) missing.add("picture.missing.author");
        if (!cleared) missing.add(said ? "picture.missing.consent" : "picture.missing.persons");
        return missing;
    }

    /** The languages in which nobody has said yet what it shows. */
    public List<Language> untold() {
        return Stream.of(Language.values()).filter(it -> picture.alt().exactly(it) == null).toList();
    }

    /** What stands for it in a text; the words between the brackets are its alternative text there. */
    public String markdown(Language language) {
        var alt = picture.alt().in(language).replaceAll("[\\[\\]\\\\]", " ").replaceAll("\\s+", " ").strip();
        return "![%s](picture:%s)".formatted(alt, picture.id());
    }

    /** @param uses a table as {@link PictureUses} gives it */
    static String select(String uses) {
        return "select " + ShownPicture.COLUMNS + """
                , p.name, p.media_type, p.bytes, p.state, p.free, p.added_at, p.version, is_cleared(p.id, 'PORTAL') as cleared,
                (select k.edition from picture k where k.thing = p.id) as edition,
                exists (select from picture k where k.thing = p.id) as said,
                (select count(*) from %s u where u.picture = p.id) as uses
                  from library_picture p
                 where p.house = :house
                """.formatted(uses);
    }

    static PictureRow of(ResultSet row) throws SQLException {
        var edition = row.getObject("edition", UUID.class);
        return new PictureRow(ShownPicture.of(row), Rows.text(row, "name"), Rows.text(row, "media_type"), row.getInt("bytes"),
                Rows.text(row, "state"), row.getBoolean("free"), row.getBoolean("said"),
                row.getBoolean("cleared"),
                edition == null ? null : new EditionId(edition), row.getInt("uses"), row.getTimestamp("added_at").toInstant(),
                row.getInt("version"));
    }

    /** Reads those of a house's library that something of its own refers to. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;
        private final PictureUses uses;
        private final Clock clock;

        Query(JdbcClient jdbc, PictureUses uses, Clock clock) {
            this.jdbc = jdbc;
            this.uses = uses;
            this.clock = clock;
        }

        public Map<PictureId, PictureRow> of(HouseId house, Collection<PictureId> wanted) {
            if (wanted.isEmpty()) return Map.of();
            return jdbc.sql(select(uses.table()) + " and p.id in (:ids)").param("house", house.value())
                    .param("ids", wanted.stream().map(PictureId::value).toList())
                    .param("now", Timestamp.from(clock.instant())).query((row, _) -> PictureRow.of(row)).list().stream()
                    .collect(Collectors.toMap(it -> it.picture().id(), it -> it));
        }
    }
}
