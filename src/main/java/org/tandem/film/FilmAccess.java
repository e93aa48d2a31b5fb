package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Who may see a film, and who may work on it: the coordinators of its house, its makers, and everybody once it is public. */
@Component
class FilmAccess {

    /** The film {@code f} of the house {@code i.house} is of the actor's house, or she makes it; with {@link #seat}. */
    static final String OWN = """
            (i.house = :house or exists (select from film_maker m join person w on w.email = m.email where m.film = f.id and w.id = :person))
            """;

    /** The same, or it is public by now. */
    static final String SEEN = "(" + OWN + " or exists (select from public_film(:now) v where v.id = f.id))";

    private final JdbcClient jdbc;
    private final Clock clock;

    FilmAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who asks, and when, for {@link #OWN} and {@link #SEEN}. */
    Map<String, @Nullable Object> seat(@Nullable Actor actor) {
        var seat = new HashMap<String, @Nullable Object>();
        seat.put("house", actor == null || !actor.isCoordinator() || actor.house() == null ? null : actor.house().value());
        seat.put("person", actor == null || actor.person() == null ? null : actor.person().value());
        seat.put("now", Timestamp.from(clock.instant()));
        return seat;
    }

    /** @throws NotFound for whoever is neither a coordinator of the film's house nor one of its makers */
    void expectOwn(Actor actor, FilmId film) {
        var own = jdbc.sql("""
                select exists (select from film f join edition e on e.id = f.edition join initiative i on i.id = e.initiative
                                where f.id = :film and %s)
                """.formatted(OWN)).params(seat(actor)).param("film", film.value()).query(Boolean.class).single();
        if (!own) throw new NotFound(film);
    }
}
