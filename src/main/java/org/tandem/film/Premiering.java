package org.tandem.film;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.AgendaItemId;
import org.tandem.programme.EditionHead;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** A coordinator says which item of an agenda is a film's premiere, lets it go public then, or deletes what is not to be shown. */
@Service
@Transactional
public class Premiering {

    private final Films films;
    private final Readiness.Query readiness;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Premiering(Films films, Readiness.Query readiness, EditionHead.Query editions, AuditTrail trail, JdbcClient jdbc,
            Clock clock) {
        this.films = films;
        this.readiness = readiness;
        this.editions = editions;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param item a premiere on an agenda of the film's edition; null where it is not known yet
     * @throws NotFound where there is no such item
     */
    public void schedule(Actor actor, FilmId id, @Nullable AgendaItemId item) {
        var film = find(actor, id);
        if (item != null && !isPremiere(film, item)) throw new NotFound(item);
        var before = facts(film);
        record(actor, "film.schedule", films.save(film.premiere(item)), before);
    }

    /** @throws org.tandem.shared.BrokenRule {@code film.incomplete} where something is missing, {@code film.already-published} */
    public void publish(Actor actor, FilmId id) {
        var film = find(actor, id);
        var before = facts(film);
        record(actor, "film.publish", films.save(film.publish(readiness.of(id), clock.instant())), before);
    }

    /** Takes the publication back, before the premiere or after it. */
    public void withdraw(Actor actor, FilmId id) {
        var film = find(actor, id);
        var before = facts(film);
        record(actor, "film.withdraw", films.save(film.withdraw(clock.instant())), before);
    }

    /**
     * With its poster, its subtitles and its makers; its file leaves the store a while after, when it is tidied.
     *
     * @throws org.tandem.shared.BrokenRule {@code film.published-stays}
     */
    public void remove(Actor actor, FilmId id) {
        var film = find(actor, id).expectRemovable();
        films.delete(film);
        trail.record(actor, "film.remove", id.value(), film.edition().value(), facts(film), Map.of());
    }

    private Film find(Actor actor, FilmId id) {
        var film = films.findById(id).orElseThrow(() -> new NotFound(id));
        editions.own(actor, film.edition());
        return film;
    }

    private boolean isPremiere(Film film, AgendaItemId item) {
        return jdbc.sql("""
                select exists (select from agenda_item a join gathering g on g.id = a.gathering
                                where a.id = ? and a.kind = 'PREMIERE' and g.edition = ? and g.state <> 'CANCELLED')
                """).params(item.value(), film.edition().value()).query(Boolean.class).single();
    }

    private void record(Actor actor, String act, Film film, Map<String, ?> before) {
        trail.record(actor, act, film.id().value(), film.edition().value(), before, facts(film));
    }

    private static Map<String, @Nullable Object> facts(Film film) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("state", film.state());
        facts.put("premiere", film.premiere() == null ? null : film.premiere().value());
        return facts;
    }
}
