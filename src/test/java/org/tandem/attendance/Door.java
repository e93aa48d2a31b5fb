package org.tandem.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.account.link.Secret;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.registration.AttendeeId;
import org.tandem.registration.Inquiry;
import org.tandem.registration.Registering;
import org.tandem.registration.RegistrationId;
import org.tandem.registration.RegistrationLetters;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Gatherings with people who are registered, and the codes that they show at the door. */
@Component
public class Door {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Convening convening;
    private final Registering registering;
    private final RegistrationLetters letters;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Door(Convening convening, Registering registering, RegistrationLetters letters, TransactionTemplate transaction,
            JdbcClient jdbc, Clock clock) {
        this.convening = convening;
        this.registering = registering;
        this.letters = letters;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tomorrow. */
    public GatheringId gathering(Given.Edition edition, String title) {
        var starts = LocalDateTime.ofInstant(clock.instant(), WARSAW).plusDays(1).withHour(10).truncatedTo(ChronoUnit.HOURS);
        var plan = new GatheringPlan(GatheringKind.WORKSHOP, Admission.PUBLIC, new Translated(title, null, title),
                new Translated(null, null, null), new Period(starts, starts.plusHours(3), WARSAW),
                Place.at(Translated.of(Language.PL, "Sala"), "Katowice"),
                Set.of(Language.PL), null);
        var gathering = convening.plan(edition.house().coordinator(), edition.id(), plan);
        convening.publish(edition.house().coordinator(), gathering);
        return gathering;
    }

    /** An hour before it begins: who comes is let in, and others still register. */
    public void opens(GatheringId gathering) {
        ((TestClock) clock).set(
                jdbc.sql("select starts_at from gathering where id = ?").param(gathering.value()).query(Timestamp.class).single()
                        .toInstant().minus(Duration.ofHours(1)).toString());
    }

    /** Registered and confirmed; the first of the names. */
    public AttendeeId guest(GatheringId gathering, Actor actor, String organisation, String... names) {
        var registration = asked(gathering, actor, organisation, names);
        confirm(registration);
        return first(registration);
    }

    public AttendeeId guest(GatheringId gathering, String name) {
        return guest(gathering, Actor.TANDEM, "Dolina", name);
    }

    RegistrationId asked(GatheringId gathering, Actor actor, String organisation, String... names) {
        var email = "door" + COUNT.incrementAndGet() + "@example.org";
        return registering.ask(actor == Actor.TANDEM ? null : actor, gathering,
                new Inquiry(email, Language.PL, List.of(names), organisation, java.util.Map.of()));
    }

    AttendeeId first(RegistrationId registration) {
        return new AttendeeId(jdbc.sql("select id from attendee where registration = ? order by position limit 1")
                .param(registration.value()).query(UUID.class).single());
    }

    public String code(AttendeeId attendee) {
        return jdbc.sql("select code from attendee where id = ?").param(attendee.value()).query(String.class).single();
    }

    public int came(GatheringId gathering) {
        return jdbc.sql("select count(*) from check_in where gathering = ? and undone_at is null").param(gathering.value())
                .query(Integer.class).single();
    }

    /** As a mail would bring it. */
    String link(RegistrationId registration) {
        return Objects.requireNonNull(transaction.execute(_ -> letters.issue(registration))).orElseThrow().path();
    }

    void confirm(RegistrationId registration) {
        var path = link(registration);
        registering.confirm(registration, new Secret(path.substring(path.lastIndexOf('/') + 1)));
    }
}
