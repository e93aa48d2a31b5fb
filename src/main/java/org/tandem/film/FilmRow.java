package org.tandem.film;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** A film in a list of those who prepare it: where it stands, and when its premiere is. */
@NamedInterface("pages")
public record FilmRow(FilmId id, Translated title, Translated edition, String state, boolean isPublic, boolean sample,
        @Nullable Instant opensAt, Readiness readiness) {

    /** The word of its state: a published one is waiting for its premiere, or public. */
    public String stand() {
        return isPublic ? "PUBLIC" : state.equals("PUBLISHED") ? "WAITING" : "PREPARED";
    }

    @Component
    static class Query {

        private static final int MOST = 100;

        private static final String ROWS = """
                select f.id, f.title_pl, f.title_de, f.title_en, e.name_pl, e.name_de, e.name_en, f.state, f.sample, p.opens_at,
                       exists (select from public_film(:now) v where v.id = f.id) as public,
                """ + Readiness.COLUMNS + """
                  from film f
                  join edition e on e.id = f.edition
                  join initiative i on i.id = e.initiative
                  left join film_premiere p on p.film = f.id
                """;

        private final JdbcClient jdbc;
        private final FilmAccess access;

        Query(JdbcClient jdbc, FilmAccess access) {
            this.jdbc = jdbc;
            this.access = access;
        }

        /** Of an edition, for its house; the latest first. */
        List<FilmRow> of(EditionId edition, Actor actor) {
            return jdbc
                    .sql(ROWS + " where f.edition = :edition and i.house = :house order by f.begun_at desc, f.id limit " + MOST)
                    .params(access.seat(actor)).param("edition", edition.value()).query(Query::row).list();
        }

        /** Those that a person makes, of whatever house. */
        List<FilmRow> madeBy(Actor actor) {
            return jdbc.sql(ROWS + """
                     join film_maker m on m.film = f.id
                     join person w on w.email = m.email
                    where w.id = :person order by f.begun_at desc, f.id limit
                    """ + MOST).params(access.seat(actor)).query(Query::row).list();
        }

        private static FilmRow row(ResultSet row, int number) throws SQLException {
            var opens = row.getTimestamp("opens_at");
            return new FilmRow(new FilmId(row.getObject("id", UUID.class)), Rows.translated(row, "title"),
                    Rows.translated(row, "name"), Rows.text(row, "state"), row.getBoolean("public"), row.getBoolean("sample"),
                    opens == null ? null : opens.toInstant(), Readiness.of(row, number));
        }
    }
}
