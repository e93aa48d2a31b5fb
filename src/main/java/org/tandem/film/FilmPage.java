package org.tandem.film;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.consent.Clearance;
import org.tandem.consent.Picture;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A film as its house and its makers prepare it: what it has, what is missing, what is on its way. */
@NamedInterface("pages")
public record FilmPage(FilmHead head, Readiness readiness, List<Maker> makers, List<Slot> slots, List<Upload> uploads,
        Clearance clearance, Typed typed) {

    @NamedInterface("pages")
    public record Maker(UUID id, String email) {}

    /** A premiere on an agenda of the edition that the film can be. */
    @NamedInterface("pages")
    public record Slot(UUID item, Translated title, LocalDateTime day) {}

    /** A file that is on its way: {@code arrived} where all of it is here and only its storing is waited for. */
    @NamedInterface("pages")
    public record Upload(UUID id, long got, long bytes, Instant touchedAt, boolean arrived, boolean mine) {

        public long percent() {
            return got * 100 / bytes;
        }
    }

    public boolean isArriving() {
        return uploads.stream().anyMatch(Upload::arrived);
    }

    public List<Upload> unfinished() {
        return uploads.stream().filter(it -> !it.arrived()).toList();
    }

    FilmPage with(Typed form) {
        return new FilmPage(head, readiness, makers, slots, uploads, clearance, form);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final FilmAccess access;
        private final Clearance.Query clearances;

        Query(JdbcClient jdbc, FilmAccess access, Clearance.Query clearances) {
            this.jdbc = jdbc;
            this.access = access;
            this.clearances = clearances;
        }

        /** @throws NotFound for whoever is neither of its house nor one of its makers */
        FilmPage find(FilmId id, Actor actor) {
            var seat = access.seat(actor);
            var page = jdbc
                    .sql("select " + FilmHead.COLUMNS + ", " + Readiness.COLUMNS + FilmHead.TABLES + " where f.id = :film and "
                            + FilmAccess.OWN)
                    .params(seat).param("film", id.value())
                    .query((row, number) -> new FilmPage(FilmHead.of(row, number), Readiness.of(row, number), List.of(),
                            List.of(), List.of(), Clearance.UNSAID, Typed.nothing()))
                    .optional().orElseThrow(() -> new NotFound(id));
            return new FilmPage(page.head(), page.readiness(), makers(id), slots(id), uploads(id, actor), clearance(page.head()),
                    page.typed());
        }

        private Clearance clearance(FilmHead film) {
            return clearances.of(film.edition(), Picture.Kind.FILM).getOrDefault(film.id().value(), Clearance.UNSAID);
        }

        private List<Maker> makers(FilmId film) {
            return jdbc.sql("select id, email from film_maker where film = ? order by since, id").param(film.value())
                    .query((row, _) -> new Maker(row.getObject("id", UUID.class), Rows.text(row, "email"))).list();
        }

        private List<Slot> slots(FilmId film) {
            return jdbc.sql("""
                    select a.id, a.title_pl, a.title_de, a.title_en, g.starts
                      from film f
                      join gathering g on g.edition = f.edition and g.state <> 'CANCELLED'
                      join agenda_item a on a.gathering = g.id and a.kind = 'PREMIERE'
                     where f.id = ? order by g.starts_at, a.position limit 100
                    """).param(film.value()).query((row, _) -> new Slot(row.getObject("id", UUID.class),
                    Rows.translated(row, "title"), row.getObject("starts", LocalDateTime.class))).list();
        }

        private List<Upload> uploads(FilmId film, Actor actor) {
            return jdbc.sql("""
                    select id, got, bytes, touched_at, arrived_at is not null as arrived, person = :person as mine
                      from film_upload where film = :film order by begun_at
                    """).param("film", film.value()).param("person", actor.someone().value())
                    .query((row, _) -> new Upload(row.getObject("id", UUID.class), row.getLong("got"), row.getLong("bytes"),
                            row.getTimestamp("touched_at").toInstant(), row.getBoolean("arrived"), row.getBoolean("mine")))
                    .list();
        }
    }

}
