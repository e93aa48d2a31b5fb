package org.tandem.film;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;

/** The films that the public finds at this moment, the latest premiere first. */
@Component
public class ShownFilms {

    private static final int MOST = 100;

    private static final String CARDS = """
            select f.id, f.slug, f.title_pl, f.title_de, f.title_en, f.about_pl, f.about_de, f.about_en, e.name_pl, e.name_de, e.name_en,
                   p.opens_at, f.sample or e.sample as sample
              from public_film(:now) f
              join edition e on e.id = f.edition
              join film_premiere p on p.film = f.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ShownFilms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<FilmCard> of(EditionId edition) {
        return jdbc.sql(CARDS + " where f.edition = :edition order by p.opens_at desc, f.id limit " + MOST).param("now", now())
                .param("edition", edition.value()).query(ShownFilms::card).list();
    }

    List<FilmCard> all() {
        return jdbc.sql(CARDS + " order by p.opens_at desc, f.id limit " + MOST).param("now", now()).query(ShownFilms::card)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static FilmCard card(ResultSet row, int number) throws SQLException {
        return new FilmCard(new FilmId(row.getObject("id", UUID.class)), Rows.text(row, "slug"), Rows.translated(row, "title"),
                Rows.translated(row, "about"), Rows.translated(row, "name"), row.getTimestamp("opens_at").toInstant(),
                row.getBoolean("sample"));
    }
}
