package org.tandem.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.Joining;
import org.tandem.account.link.Secret;
import org.tandem.programme.Founding;
import org.tandem.screen.HomeAddress;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** Whether somebody has set up this Tandem, and doing so once, by the link that the last start printed. */
@Service
class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Founding founding;
    private final Joining joining;
    private final Clock clock;
    private final HomeAddress home;
    private volatile boolean over;

    FirstRun(JdbcClient jdbc, Founding founding, Joining joining, Clock clock, Environment settings,
            HomeAddress home) {
        this.jdbc = jdbc;
        this.founding = founding;
        this.joining = joining;
        this.clock = clock;
        this.home = home;
        this.over = settings.acceptsProfiles(Profiles.of("demo"));
    }

    boolean isOver() {
        if (!over) over = jdbc.sql("select exists(select from house)").query(Boolean.class).single();
        return over;
    }

    /** A new link voids the one before. */
    @EventListener(ApplicationReadyEvent.class)
    void printLink() {
        if (isOver()) return;
        var secret = Secret.next();
        jdbc.sql("""
                insert into setup_link (hash, expires_at) values (:hash, :expires)
                on conflict (id) do update set hash = excluded.hash, expires_at = excluded.expires_at, spent_at = null
                """)
                .param("hash", secret.hash()).param("expires", Timestamp.from(clock.instant().plus(LIFETIME))).update();
        LOG.info("Tandem is not set up yet. Open this link within an hour; it works once: {}",
                home.of(Language.PL, "/setup/" + secret.text()));
    }

    boolean opens(Secret secret) {
        return !isOver() && jdbc.sql("select hash from setup_link where spent_at is null and expires_at > ?")
                .param(Timestamp.from(clock.instant())).query(byte[].class).optional().filter(secret::opens).isPresent();
    }

    /** The house, its first coordinator and her seat: all or nothing, and once. */
    @Transactional
    void begin(Secret secret, String house, ZoneId zone, Set<Language> languages, String name, String email, Language language,
            String password) {
        var spent = opens(secret)
                ? jdbc.sql("update setup_link set spent_at = ? where spent_at is null and hash = ?")
                        .params(Timestamp.from(clock.instant()), secret.hash()).update()
                : 0;
        if (spent == 0) throw new BrokenRule("setup.void");
        var person = joining.joinWithPassword(Actor.TANDEM, email, name, language, password);
        joining.seat(Actor.of(person), person,
                founding.house(Actor.of(person), house, languages.stream().sorted().toList(), zone),
                Set.of(Role.COORDINATOR));
    }
}
