package org.tandem.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What the public knows a house by: its name in each language, its logo, its colour, the languages that it speaks. */
public record HouseSign(HouseId id, String slug, Translated name, @Nullable String logo, @Nullable String accent,
        List<Language> languages) {

    /** For a query that reads {@code house h}; {@link #of} makes the sign of them. */
    public static final String COLUMNS = """
            h.id as house_id, h.slug as house_slug, coalesce(h.name_pl, h.name) as house_pl, coalesce(h.name_de, h.name) as house_de,
            coalesce(h.name_en, h.name) as house_en, h.logo as house_logo, h.accent || h.accent_dark as house_accent,
            array_to_string(h.languages, ',') as house_languages
            """;

    public static HouseSign of(ResultSet row) throws SQLException {
        return new HouseSign(new HouseId(row.getObject("house_id", UUID.class)), String.valueOf(row.getString("house_slug")),
                new Translated(row.getString("house_pl"), row.getString("house_de"), row.getString("house_en")),
                row.getString("house_logo"), row.getString("house_accent"),
                Stream.of(String.valueOf(row.getString("house_languages")).split(",")).map(Language::valueOf).sorted().toList());
    }

    /** Where its logo is; the digest lets a new one be asked for. */
    public @Nullable String logoAddress() {
        return logo == null ? null : "/houses/" + id + "/logo?v=" + logo.substring(0, 12);
    }

    /** Where its colour is, as a stylesheet. */
    public @Nullable String accentAddress() {
        return accent == null ? null : "/houses/" + id + "/accent.css?v=" + accent.replace("#", "");
    }

    public boolean speaks(Language language) {
        return languages.contains(language);
    }

    /** Reads it for mails and documents about an edition. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public Optional<HouseSign> of(EditionId edition) {
            return jdbc.sql("select " + COLUMNS + """
                      from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
                     where e.id = ?
                    """).param(edition.value()).query((row, _) -> HouseSign.of(row)).optional();
        }

        public Optional<HouseSign> of(HouseId house) {
            return jdbc.sql("select " + COLUMNS + " from house h where h.id = ?").param(house.value())
                    .query((row, _) -> HouseSign.of(row)).optional();
        }
    }
}
