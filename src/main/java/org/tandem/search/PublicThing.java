package org.tandem.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.article.markup.PlainWords;
import org.tandem.organisation.place.Town;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * Something that the public may see at the moment it is read: what is said of it, and what it belongs to. Its version changes with
 * every word of it.
 */
record PublicThing(Source kind, UUID id, String slug, Translated title, Translated text, String names, Translated area,
        List<UUID> editions, List<UUID> parts, @Nullable LocalDate since, boolean sample, String version) {

    static PublicThing of(ResultSet row) throws SQLException {
        return new PublicThing(Source.valueOf(Rows.text(row, "kind")), row.getObject("id", UUID.class), Rows.text(row, "slug"),
                Rows.translated(row, "title"), said(Rows.translated(row, "text"), Rows.translated(row, "body")),
                names(row), Rows.translated(row, "area"),
                ids(row, "editions"), ids(row, "parts"), Rows.day(row, "since"), row.getBoolean("sample"),
                Rows.text(row, "version"));
    }

    /** In which it can be read; a name has no language. */
    Set<Language> languages() {
        var languages = EnumSet.noneOf(Language.class);
        if (kind == Source.ORGANISATION) return languages;
        Stream.of(Language.values()).filter(it -> title.exactly(it) != null || text.exactly(it) != null).forEach(languages::add);
        return languages;
    }

    /** What is plain already, and behind it the words of what is not. */
    private static Translated said(Translated text, Translated body) {
        return new Translated(said(text, body, Language.PL), said(text, body, Language.DE), said(text, body, Language.EN));
    }

    private static String said(Translated text, Translated body, Language language) {
        return Stream
                .concat(Stream.ofNullable(text.exactly(language)), Stream.ofNullable(body.exactly(language)).map(PlainWords::of))
                .collect(Collectors.joining("\n"));
    }

    /** Of persons and organisations, and of the towns that it lies in. */
    private static String names(ResultSet row) throws SQLException {
        var seats = row.getArray("seats");
        var towns = seats == null ? Stream.<String>empty() : Arrays.stream((String[]) seats.getArray());
        return Stream.concat(Stream.ofNullable(row.getString("names")),
                towns.flatMap(seat -> Town.of(seat).map(Town::name).stream()).distinct()).collect(Collectors.joining("\n"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).distinct().toList();
    }
}
