package org.tandem.film;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.film.FilmEvent.MakerNamed;
import org.tandem.programme.EditionHead;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.MailAddress;
import org.tandem.shared.NotFound;

/** A coordinator names who makes a film: whoever signs in with that mail address sees it and works on it. */
@Service
@Transactional
public class Naming {

    static final int MOST = 20;

    private final Films films;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Naming(Films films, EditionHead.Query editions, AuditTrail trail, ApplicationEventPublisher events, JdbcClient jdbc,
            Clock clock) {
        this.films = films;
        this.editions = editions;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Naming somebody twice changes nothing.
     *
     * @throws BrokenRule {@code film.maker.email}, or {@code film.maker.too-many}
     */
    public void name(Actor actor, FilmId id, String email) {
        var film = find(actor, id);
        var address = MailAddress.of(email, "film.maker.email");
        if (address.length() > 200) throw new BrokenRule("film.maker.email");
        if (count(id) >= MOST) throw new BrokenRule("film.maker.too-many", MOST);
        var maker = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant();
        var named = jdbc.sql("insert into film_maker (id, film, email, since) values (?, ?, ?, ?) on conflict do nothing")
                .params(maker, id.value(), address, Timestamp.from(now)).update();
        if (named == 0) return;
        trail.record(actor, "maker.name", id.value(), film.edition().value(), Map.of("maker", maker));
        events.publishEvent(new MakerNamed(maker, id, film.edition(), now));
    }

    /** From then on she sees nothing of it that the public does not see. */
    public void dismiss(Actor actor, FilmId id, UUID maker) {
        var film = find(actor, id);
        var gone = jdbc.sql("delete from film_maker where id = ? and film = ?").params(maker, id.value()).update();
        if (gone == 0) throw new NotFound(maker);
        trail.record(actor, "maker.dismiss", id.value(), film.edition().value(), Map.of("maker", maker));
    }

    private int count(FilmId film) {
        return jdbc.sql("select count(*) from film_maker where film = ?").param(film.value()).query(Integer.class).single();
    }

    private Film find(Actor actor, FilmId id) {
        var film = films.findById(id).orElseThrow(() -> new NotFound(id));
        editions.own(actor, film.edition());
        return film;
    }
}
