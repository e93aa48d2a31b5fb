package org.tandem.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Given;
import org.tandem.account.link.Secret;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What the tests say of gatherings that people register for. */
@Component
class Meeting {

    /** A registration with a secret as a mail would carry it. */
    record Guest(RegistrationId id, String email, Secret secret) {}

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Convening convening;
    private final Registering registering;
    private final RegistrationSecrets secrets;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Meeting(Convening convening, Registering registering, RegistrationSecrets secrets, TransactionTemplate transaction,
            JdbcClient jdbc, Clock clock) {
        this.convening = convening;
        this.registering = registering;
        this.secrets = secrets;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Announced, in ten days, for everybody. */
    GatheringId of(Given.Edition edition, @Nullable Integer capacity) {
        return of(edition, capacity, Admission.PUBLIC);
    }

    GatheringId of(Given.Edition edition, @Nullable Integer capacity, Admission admission) {
        var gathering = convening.plan(edition.house().coordinator(), edition.id(), plan(10, capacity, admission));
        convening.publish(edition.house().coordinator(), gathering);
        return gathering;
    }

    GatheringPlan plan(int inDays, @Nullable Integer capacity, Admission admission) {
        var starts = LocalDateTime.now(clock.withZone(WARSAW)).truncatedTo(ChronoUnit.DAYS).plusDays(inDays).plusHours(10);
        return new GatheringPlan(GatheringKind.WORKSHOP, admission, new Translated("Warsztat", null, "Workshop"),
                new Translated(null, null, null), new Period(starts, starts.plusHours(3), WARSAW),
                Place.at(Translated.of(Language.PL, "Hall"), "1, Street"),
                Set.of(Language.PL), capacity);
    }

    String address() {
        return "guest" + COUNT.incrementAndGet() + "@example.org";
    }

    /** Somebody has filled in the form, for so many people. */
    Guest asked(GatheringId gathering, int people) {
        var email = address();
        var names = java.util.stream.IntStream.rangeClosed(1, people).mapToObj(i -> "Guest " + i).toArray(String[]::new);
        var id = registering.ask(null, gathering, Inquiry.of(email, Language.EN, names));
        return new Guest(id, email, secret(id));
    }

    /** And has followed the link. */
    Guest confirmed(GatheringId gathering, int people) {
        var guest = asked(gathering, people);
        registering.confirm(guest.id(), guest.secret());
        return guest;
    }

    Secret secret(RegistrationId id) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> secrets.issue(id)));
    }

    String state(RegistrationId id) {
        return jdbc.sql("select state from registration where id = ?").param(id.value()).query(String.class).single();
    }

    String state(Guest guest) {
        return state(guest.id());
    }

    Instant startOf(GatheringId gathering) {
        return jdbc.sql("select starts_at from gathering where id = ?").param(gathering.value())
                .query(java.time.OffsetDateTime.class).single().toInstant();
    }

    int taken(GatheringId gathering) {
        return count("select taken from gathering where id = ?", gathering.value());
    }

    int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
