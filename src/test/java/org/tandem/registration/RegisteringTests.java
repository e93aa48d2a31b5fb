package org.tandem.registration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.account.link.Secret;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Convening;
import org.tandem.registration.Meeting.Guest;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@WholeProgram
class RegisteringTests {

    private final Given given;
    private final Meeting meeting;
    private final Registering registering;
    private final Convening convening;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    RegisteringTests(Given given, Meeting meeting, Registering registering, Convening convening, JdbcClient jdbc,
            TestClock clock) {
        this.given = given;
        this.meeting = meeting;
        this.registering = registering;
        this.convening = convening;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void aPlaceIsTakenOnlyWhenTheAddressIsConfirmed() {
        var gathering = meeting.of(given.edition(), 3);
        var guest = meeting.asked(gathering, 2);
        assertThat(meeting.taken(gathering)).isZero();

        registering.confirm(guest.id(), guest.secret());
        registering.confirm(guest.id(), guest.secret());

        assertThat(meeting.state(guest)).isEqualTo("REGISTERED");
        assertThat(meeting.taken(gathering)).isEqualTo(2);
        assertThat(meeting.count("select count(distinct code) from attendee where registration = ?", guest.id().value()))
                .isEqualTo(2);
    }

    @Test
    void fiftyWhoConfirmAtOnceShareThePlacesAndTheOthersWait() throws Exception {
        var gathering = meeting.of(given.edition(), 7);
        var guests = IntStream.range(0, 50).mapToObj(_ -> meeting.asked(gathering, 1)).toList();

        AtOnce.all(guests.stream().map(this::confirmation).toList());

        assertThat(guests.stream().map(meeting::state)).filteredOn("REGISTERED"::equals).hasSize(7);
        assertThat(guests.stream().map(meeting::state)).filteredOn("WAITING"::equals).hasSize(43);
        assertThat(meeting.taken(gathering)).isEqualTo(7);
    }

    @Test
    void theDatabaseItselfRefusesOneMoreThanThereArePlaces() {
        var gathering = meeting.of(given.edition(), 1);
        meeting.confirmed(gathering, 1);
        var other = meeting.asked(gathering, 1);

        assertThatThrownBy(
                () -> jdbc.sql("insert into gathering_place (gathering, holder, people, since) values (?, ?, 1, now())")
                        .params(gathering.value(), other.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no more people than it has places");
        assertThatThrownBy(() -> jdbc.sql("update registration set state = 'REGISTERED', confirmed_at = now() where id = ?")
                .param(other.id().value()).update()).hasMessageContaining("holds a place for each of her people");
    }

    @Test
    void theSameFormSentTwiceCountsOnce() throws Exception {
        var gathering = meeting.of(given.edition(), 5);
        var email = meeting.address();

        var ids = AtOnce.all(IntStream.range(0, 10).<Callable<RegistrationId>>mapToObj(
                _ -> () -> registering.ask(null, gathering, Inquiry.of(email, Language.EN, "Ada"))).toList());

        assertThat(ids).hasSize(10);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(meeting.count("select count(*) from registration where gathering = ?", gathering.value())).isEqualTo(1);
    }

    @Test
    void aPlaceThatBecomesFreeIsOfferedAtOnceToTheFirstInLineWhoFits() {
        var gathering = meeting.of(given.edition(), 2);
        var first = meeting.confirmed(gathering, 1);
        var second = meeting.confirmed(gathering, 1);
        var group = meeting.confirmed(gathering, 2);
        var next = meeting.confirmed(gathering, 1);
        assertThat(List.of(meeting.state(group), meeting.state(next))).containsOnly("WAITING");

        registering.cancel(first.id(), first.secret());

        assertThat(meeting.state(first)).isEqualTo("CANCELLED");
        assertThat(meeting.state(group)).as("two do not fit in one place").isEqualTo("WAITING");
        assertThat(meeting.state(next)).isEqualTo("OFFERED");
        assertThat(meeting.taken(gathering)).as("what is offered is held").isEqualTo(2);
        registering.cancel(next.id(), next.secret());
        registering.cancel(second.id(), second.secret());
        assertThat(meeting.state(group)).isEqualTo("OFFERED");
    }

    @Test
    void anOfferIsTakenUpInTimeOrGoesToTheNext() {
        var gathering = meeting.of(given.edition(), 1);
        var first = meeting.confirmed(gathering, 1);
        var second = meeting.confirmed(gathering, 1);
        var third = meeting.confirmed(gathering, 1);
        registering.cancel(first.id(), first.secret());

        assertThat(registering.lapse(second.id())).as("two days are not over").isFalse();
        clock.pass(Duration.ofHours(49));
        assertThatThrownBy(() -> registering.confirm(second.id(), second.secret())).hasMessage("registration.offer-too-late");
        registering.lapse(second.id());

        assertThat(meeting.state(second)).isEqualTo("LAPSED");
        assertThat(meeting.state(third)).isEqualTo("OFFERED");
        registering.confirm(third.id(), third.secret());
        assertThat(meeting.state(third)).isEqualTo("REGISTERED");
    }

    @Test
    void whoDoesNotConfirmWithinADayIsForgotten() {
        var gathering = meeting.of(given.edition(), 1);
        var guest = meeting.asked(gathering, 1);

        clock.pass(Duration.ofHours(25));

        assertThatThrownBy(() -> registering.confirm(guest.id(), guest.secret())).hasMessage("registration.too-late");
        registering.lapse(guest.id());
        assertThat(meeting.count("select count(*) from registration where id = ? and email is not null", guest.id().value()))
                .isZero();
        assertThat(meeting.count("select count(*) from attendee where registration = ? and name is not null", guest.id().value()))
                .isZero();
    }

    @Test
    void morePlacesAreOfferedToThoseWhoWait() {
        var edition = given.edition();
        var gathering = meeting.of(edition, 1);
        meeting.confirmed(gathering, 1);
        var waiting = meeting.confirmed(gathering, 1);

        convening.replan(edition.house().coordinator(), gathering, meeting.plan(10, 2, Admission.PUBLIC));

        await().untilAsserted(() -> assertThat(meeting.state(waiting)).isEqualTo("OFFERED"));
    }

    @Test
    void fewerPlacesSendNobodyAway() {
        var edition = given.edition();
        var gathering = meeting.of(edition, 3);
        var guests = List.of(meeting.confirmed(gathering, 2), meeting.confirmed(gathering, 1));

        convening.replan(edition.house().coordinator(), gathering, meeting.plan(10, 1, Admission.PUBLIC));
        var late = meeting.confirmed(gathering, 1);
        registering.cancel(guests.getLast().id(), guests.getLast().secret());

        assertThat(meeting.state(guests.getFirst())).isEqualTo("REGISTERED");
        assertThat(meeting.taken(gathering)).isEqualTo(2);
        assertThat(meeting.state(late)).as("still more than there are places").isEqualTo("WAITING");
    }

    @Test
    void onlyTheRightSecretOpensARegistration() {
        var gathering = meeting.of(given.edition(), 3);
        var guest = meeting.asked(gathering, 1);
        var other = meeting.asked(gathering, 1);

        assertThatThrownBy(() -> registering.confirm(guest.id(), other.secret())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registering.cancel(guest.id(), Secret.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registering.cancelFor(given.house().coordinator(), guest.id())).isInstanceOf(NotFound.class);
        assertThat(meeting.state(guest)).isEqualTo("ASKED");
    }

    @Test
    void onlyParticipantsRegisterForWhatIsByInvitation() {
        var edition = given.edition();
        var gathering = meeting.of(edition, 3, Admission.INVITED);
        var inquiry = Inquiry.of(meeting.address(), Language.EN, "Ada");
        var participant = given.company(edition);

        assertThatThrownBy(() -> registering.ask(null, gathering, inquiry)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registering.ask(given.organisation().actor(), gathering, inquiry)).isInstanceOf(NotFound.class);
        var id = registering.ask(participant.actor(), gathering, inquiry);

        assertThat(meeting.count("select count(*) from registration where participation = ?", participant.id().value()))
                .isEqualTo(1);
        assertThat(meeting.state(id)).isEqualTo("ASKED");
    }

    @Test
    void nobodyRegistersForWhatHasBegunOrIsCalledOff() {
        var edition = given.edition();
        var gathering = meeting.of(edition, 3);
        var guest = meeting.confirmed(gathering, 1);
        var inquiry = Inquiry.of(meeting.address(), Language.EN, "Ada");
        convening.cancel(edition.house().coordinator(), gathering, "Ill");

        assertThatThrownBy(() -> registering.ask(null, gathering, inquiry)).hasMessage("registration.closed");
        registering.cancel(guest.id(), guest.secret());
        assertThat(meeting.taken(gathering)).isZero();

        var other = meeting.of(edition, 3);
        var there = meeting.confirmed(other, 1);
        clock.pass(Duration.ofDays(12));
        assertThatThrownBy(() -> registering.cancel(there.id(), there.secret())).hasMessage("registration.closed");
        assertThatThrownBy(() -> registering.ask(null, other, inquiry)).hasMessage("registration.closed");
    }

    private Callable<String> confirmation(Guest guest) {
        return () -> {
            registering.confirm(guest.id(), guest.secret());
            return "done";
        };
    }

}
