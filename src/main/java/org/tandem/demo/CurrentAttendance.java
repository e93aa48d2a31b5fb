package org.tandem.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.account.link.Secret;
import org.tandem.attendance.CheckingIn;
import org.tandem.attendance.Scan;
import org.tandem.feedback.Asking;
import org.tandem.feedback.FeedbackQuestion;
import org.tandem.feedback.FeedbackQuestion.Kind;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.AttendeeId;
import org.tandem.registration.Inquiry;
import org.tandem.registration.Registering;
import org.tandem.registration.RegistrationId;
import org.tandem.registration.RegistrationLetters;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Who came to the workshop that was held in the made-up edition: made-up people with addresses that no mail reaches. */
@Component
@Profile("demo")
class CurrentAttendance {

    private record Group(String organisation, List<String> names) {}

    private static final List<Group> GROUPS = List.of(
            new Group("Przykładowa Fundacja Sąsiedzi", List.of("Ada Przykładowa", "Bartek Przykładowy")),
            new Group("Stowarzyszenie Przykładowy Sad", List.of("Celina Przykładowa")),
            new Group("Przykładowa Spółka Sp. z o.o.", List.of("Darek Przykładowy", "Ela Przykładowa")),
            new Group("Biblioteka Przykładowa", List.of("Feliks Przykładowy")),
            new Group("Przykładowy Dom Kultury", List.of("Gosia Przykładowa")));

    private final Registering registering;
    private final RegistrationLetters letters;
    private final CheckingIn checkingIn;
    private final Asking asking;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    CurrentAttendance(Registering registering, RegistrationLetters letters, CheckingIn checkingIn, Asking asking,
            TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.registering = registering;
        this.letters = letters;
        this.checkingIn = checkingIn;
        this.asking = asking;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before it was held; the members register for their organisations, the others without an account. */
    void register(Actor coordinator, GatheringId workshop, List<Actor> members) {
        for (int i = 0; i < members.size(); i++)
            register(workshop, members.get(i), new Group("", List.of("Osoba przykładowa " + (i + 1))), i);
        for (int i = 0; i < GROUPS.size(); i++) register(workshop, null, GROUPS.get(i), members.size() + i);
        ask(coordinator, workshop, Kind.SCALE, new Translated("Czy warsztat był przydatny?", "War der Workshop nützlich?",
                "Was the workshop useful?"));
        ask(coordinator, workshop, Kind.TEXT, new Translated("Co zrobić inaczej następnym razem?",
                "Was sollte nächstes Mal anders sein?", "What should be different next time?"));
    }

    /** On its day: most of those who are registered, in their order. */
    void hold(Actor coordinator, GatheringId workshop) {
        var people = jdbc.sql("""
                select a.id from attendee a join registration r on r.id = a.registration
                 where r.gathering = ? and r.state = 'REGISTERED' order by r.confirmed_at, r.id, a.position
                """).param(workshop.value()).query(UUID.class).list();
        for (int i = 0; i < people.size(); i++)
            if (i % 4 != 3)
                checkingIn.checkIn(coordinator, workshop,
                        Scan.of(new AttendeeId(Objects.requireNonNull(people.get(i))), clock.instant()));
    }

    private void ask(Actor coordinator, GatheringId workshop, Kind kind, Translated words) {
        asking.addQuestion(coordinator, workshop, new FeedbackQuestion(kind, words));
    }

    private void register(GatheringId workshop, @Nullable Actor actor, Group group, int number) {
        var organisation = group.organisation().isEmpty() ? null : group.organisation();
        var inquiry = new Inquiry("osoba" + number + "@przyklad.example", Language.PL, group.names(), organisation, Map.of());
        var registration = registering.ask(actor, workshop, inquiry);
        registering.confirm(registration, secret(registration));
    }

    /** As the mail would bring it. */
    private Secret secret(RegistrationId registration) {
        var path = Objects.requireNonNull(transaction.execute(_ -> letters.issue(registration))).orElseThrow().path();
        return new Secret(path.substring(path.lastIndexOf('/') + 1));
    }
}
