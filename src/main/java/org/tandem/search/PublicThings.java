package org.tandem.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.screen.Rows;

/** Reads what the public may see at a moment, of every kind. */
@Component
class PublicThings {

    private static final int AT_ONCE = 500;

    /** Every word of a thing counts for its version: what is found is compared with it before it is shown. */
    private static final String READ = "select t.*, md5(t::text) as version from (%s) t";
    private static final String VERSIONS = "select t.id, md5(t::text) as version from (%s) t";
    private static final String TITLES = "select t.kind, t.id, t.slug, t.title_pl, t.title_de, t.title_en, t.since, t.sample from (%s) t";

    /** When films and articles become public by themselves. */
    private static final String MOMENTS = """
            select f.id, w.opens_at from film f join film_premiere w on w.film = f.id where f.state = 'PUBLISHED'
            union all select a.id, a.public_from from article a where a.state = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;

    PublicThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, one after the other, out of one moment of the database. */
    @Transactional(readOnly = true)
    public void each(Instant now, Consumer<PublicThing> taken) {
        jdbc.sql(READ.formatted(union(Source::all))).withFetchSize(AT_ONCE).param("now", Timestamp.from(now))
                .query(row -> {
                    taken.accept(PublicThing.of(row));
                });
    }

    /** Those that are, or are told of, any of these. */
    List<PublicThing> touchedBy(Collection<UUID> ids, Instant now) {
        return jdbc.sql(READ.formatted(union(Source::touched))).param("now", Timestamp.from(now)).param("ids", words(ids))
                .query((row, _) -> PublicThing.of(row)).list();
    }

    /** How those of them stand now that the public may see; the others are missing. */
    Map<UUID, String> versions(Collection<UUID> ids, Instant now) {
        var versions = new HashMap<UUID, String>();
        if (ids.isEmpty()) return versions;
        jdbc.sql(VERSIONS.formatted(union(Source::named))).param("now", Timestamp.from(now)).param("ids", words(ids))
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), Rows.text(row, "version"));
                });
        return versions;
    }

    /** What those of them are called that the public may see. */
    Map<UUID, PublicTitle> titles(Collection<UUID> ids, Instant now) {
        var titles = new HashMap<UUID, PublicTitle>();
        if (ids.isEmpty()) return titles;
        jdbc.sql(TITLES.formatted(union(Source::named))).param("now", Timestamp.from(now)).param("ids", words(ids))
                .query(row -> {
                    var title = title(row);
                    titles.put(title.id(), title);
                });
        return titles;
    }

    private static PublicTitle title(ResultSet row) throws SQLException {
        var kind = Source.valueOf(Rows.text(row, "kind"));
        return new PublicTitle(kind.name(), row.getObject("id", UUID.class), kind.address() + Rows.text(row, "slug"),
                Rows.translated(row, "title"), kind.hasDay() ? Rows.day(row, "since") : null, row.getBoolean("sample"));
    }

    /** What the clock has opened since. */
    List<UUID> openedBetween(Instant since, Instant now) {
        return jdbc.sql("select m.id from (" + MOMENTS + ") m where m.opens_at > ? and m.opens_at <= ?")
                .params(Timestamp.from(since), Timestamp.from(now)).query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /** When it will open something next. */
    Optional<Instant> nextMoment(Instant now) {
        return jdbc.sql("select min(m.opens_at) as next from (" + MOMENTS + ") m where m.opens_at > ?").param(Timestamp.from(now))
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("next")).map(Timestamp::toInstant)).single();
    }

    private static String union(Function<Source, String> branch) {
        return Arrays.stream(Source.values()).map(branch).collect(Collectors.joining("\nunion all\n"));
    }

    private static String[] words(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
