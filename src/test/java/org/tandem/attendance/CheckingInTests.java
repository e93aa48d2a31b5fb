package org.tandem.attendance;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.attendance.Arrival.Outcome;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.AttendeeCode;
import org.tandem.registration.AttendeeId;
import org.tandem.registration.Reducing;
import org.tandem.registration.Registering;
import org.tandem.registration.RegistrationId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is let in at the door, and what the database refuses whoever asks. */
@WholeProgram
class CheckingInTests {

    private final Given given;
    private final Door door;
    private final CheckingIn checkingIn;
    private final Registering registering;
    private final Reducing reducing;
    private final Convening convening;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final GatheringId gathering;

    @Autowired
    CheckingInTests(Given given, Door door, CheckingIn checkingIn, Registering registering, Reducing reducing,
            Convening convening,
            JdbcClient jdbc, TestClock clock) {
        this.clock = clock;
        this.given = given;
        this.door = door;
        this.checkingIn = checkingIn;
        this.registering = registering;
        this.reducing = reducing;
        this.convening = convening;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.gathering = door.gathering(edition, "Warsztat");
        door.opens(gathering);
    }

    @Test
    void theDoorOpensWhenTheDayOfTheGatheringBeginsThere() {
        var guest = door.guest(gathering, "Anna");
        var begins = jdbc.sql("select starts::date::timestamp at time zone zone from gathering where id = ?")
                .param(gathering.value()).query(Timestamp.class).single().toInstant();

        clock.set(begins.minusMillis(1).toString());
        assertThat(checkingIn.checkIn(coordinator, gathering, Scan.of(guest, clock.instant())).outcome())
                .isEqualTo(Outcome.TOO_EARLY);
        assertThatThrownBy(() -> insert(guest.value(), gathering)).hasMessageContaining("nobody comes before the day");
        clock.set(begins.toString());
        var slow = Scan.of(guest, begins.minus(Duration.ofHours(5)));
        assertThat(checkingIn.checkIn(coordinator, gathering, slow).at()).as("whatever a phone's clock says").isEqualTo(begins);
        assertThat(door.came(gathering)).isEqualTo(1);
    }

    @Test
    void aCodeIsShortAndReadHoweverItIsTyped() {
        var guest = door.guest(gathering, "Anna");
        assertThat(door.code(guest)).matches("[0-9A-HJKMNP-TV-Z]{8}");
        setCode(guest, "01AB1C0D");
        var older = door.guest(gathering, "Bert");
        setCode(older, "OIL01" + "V".repeat(21));

        assertThat(checkingIn.checkIn(coordinator, gathering, scan(" oiab-lc0d ")).attendee()).isEqualTo(guest);
        assertThat(checkingIn.checkIn(coordinator, gathering, scan(door.code(older))).attendee()).isEqualTo(older);
        assertThatThrownBy(() -> setCode(guest, "01ABIC0D")).hasMessageContaining("code_is_easy_to_type");
        assertThat(new AttendeeCode("01AB1C0D").spelt()).isEqualTo("01AB 1C0D");
    }

    private void setCode(AttendeeId guest, String code) {
        jdbc.sql("update attendee set code = ? where id = ?").params(code, guest.value()).update();
    }

    @Test
    void theSameScanDeliveredAgainCountsOnce() {
        var scan = scan(door.code(door.guest(gathering, "Anna")));

        assertThat(checkingIn.checkIn(coordinator, gathering, scan).outcome()).isEqualTo(Outcome.DONE);
        assertThat(checkingIn.checkIn(coordinator, gathering, scan).outcome()).isEqualTo(Outcome.DONE);

        assertThat(door.came(gathering)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_line where edition = ? and act = 'check-in.record'")
                .param(edition.id().value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aBadgeScannedTwiceCountsOnceAndSaysSo() {
        var code = door.code(door.guest(gathering, "Anna"));
        checkingIn.checkIn(coordinator, gathering, scan(code));

        var again = checkingIn.checkIn(coordinator, gathering, scan(code.toLowerCase(java.util.Locale.ROOT)));

        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY);
        assertThat(again.name()).isEqualTo("Anna");
        assertThat(door.came(gathering)).isEqualTo(1);
    }

    @Test
    void tenPhonesThatDeliverAtOnceLetOnePersonInOnce() throws Exception {
        var code = door.code(door.guest(gathering, "Anna"));
        var same = scan(code);
        assertThat(AtOnce.<Arrival>all(10, i -> () -> checkingIn.checkIn(coordinator, gathering, i % 2 == 0 ? same : scan(code))))
                .allMatch(Arrival::isIn);
        assertThat(door.came(gathering)).isEqualTo(1);
    }

    @Test
    void aCodeOfAnotherGatheringIsNamedAndAnUnknownOneIsNot() {
        var other = door.gathering(edition, "Giełda");
        var elsewhere = checkingIn.checkIn(coordinator, gathering, scan(door.code(door.guest(other, "Anna"))));
        var foreign = door.gathering(given.edition(), "Cudze");

        assertThat(elsewhere.outcome()).isEqualTo(Outcome.ELSEWHERE);
        assertThat(elsewhere.elsewhere()).hasFieldOrPropertyWithValue("pl", "Giełda");
        assertThat(elsewhere.name()).isNull();
        for (var code : new String[]{"0".repeat(26), "", "x".repeat(500), door.code(door.guest(foreign, "Bert"))})
            assertThat(checkingIn.checkIn(coordinator, gathering, scan(code))).isEqualTo(Arrival.unknown());
        assertThat(door.came(gathering)).isZero();
    }

    @Test
    void onlyWhoIsRegisteredIsLetIn() {
        var asked = door.asked(gathering, Actor.TANDEM, "Dolina", "Anna");
        assertThat(outcome(asked)).isEqualTo(Outcome.UNCONFIRMED);
        registering.cancelFor(coordinator, asked);
        assertThat(outcome(asked)).isEqualTo(Outcome.CANCELLED);
        assertThatThrownBy(() -> insert(door.first(asked).value(), gathering)).hasMessageContaining("only who is registered");
        var guest = door.guest(gathering, "Bert");
        assertThatThrownBy(() -> insert(guest.value(), door.gathering(edition, "Giełda")))
                .hasMessageContaining("only who is registered");

        convening.cancel(coordinator, gathering, "Choroba");
        assertThat(checkingIn.checkIn(coordinator, gathering, Scan.of(guest, Instant.now())).outcome())
                .isEqualTo(Outcome.NOT_HELD);
    }

    @Test
    void whoWasLetInIsNotTakenOffTheListThoughItWasAMistake() {
        var guest = door.guest(gathering, Actor.TANDEM, "Dolina", "Anna", "Bert");
        checkingIn.checkIn(coordinator, gathering, scan(door.code(guest)));
        checkingIn.undo(coordinator, gathering, guest);
        var registration = new RegistrationId(jdbc.sql("select registration from attendee where id = ?").param(guest.value())
                .query(UUID.class).single());
        clock.set(
                jdbc.sql("select starts_at from gathering where id = ?").param(gathering.value()).query(Timestamp.class).single()
                        .toInstant().minusSeconds(60).toString());

        assertThatExceptionOfType(BrokenRule.class).isThrownBy(() -> reducing.cancelFor(coordinator, registration, guest));
    }

    @Test
    void whatWasTakenBackStaysSoUntilSomebodyScansAnew() {
        var guest = door.guest(gathering, "Anna");
        var mistake = scan(door.code(guest));
        checkingIn.checkIn(coordinator, gathering, mistake);

        checkingIn.undo(coordinator, gathering, guest);
        assertThat(checkingIn.checkIn(coordinator, gathering, mistake).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(door.came(gathering)).isZero();

        assertThat(checkingIn.checkIn(coordinator, gathering, Scan.of(guest, Instant.now())).outcome()).isEqualTo(Outcome.DONE);
        assertThat(door.came(gathering)).isEqualTo(1);
        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(guest.value()).query(String.class)
                .list()).containsExactly("check-in.record", "check-in.undo", "check-in.record");
    }

    @Test
    void aPhoneWhoseClockIsWrongIsNotBelieved() {
        var now = Instant.parse("2026-03-02T09:00:00Z");
        var id = CheckInId.next();

        assertThat(Scan.read(id + "|" + now.minus(Duration.ofHours(2)).toEpochMilli() + "|CODE", now).orElseThrow().at())
                .isEqualTo(now.minus(Duration.ofHours(2)));
        for (var wrong : new Duration[]{Duration.ofDays(-400), Duration.ofDays(1)})
            assertThat(Scan.read(id + "|" + now.plus(wrong).toEpochMilli() + "|CODE", now).orElseThrow().at()).isEqualTo(now);
        for (var nonsense : new String[]{"", "|", "x|1|CODE", id + "|soon|CODE", id + "|1"})
            assertThat(Scan.read(nonsense, now)).isEmpty();
    }

    @Test
    void nobodyButACoordinatorOfTheHouseStandsAtTheDoor() {
        var guest = door.guest(gathering, "Anna");
        for (var actor : new Actor[]{given.house().coordinator(), given.social(edition).actor(), given.expert(edition.house())}) {
            assertThatThrownBy(() -> checkingIn.checkIn(actor, gathering, Scan.of(guest, Instant.now())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> checkingIn.undo(actor, gathering, guest)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> checkingIn.undo(coordinator, gathering, guest)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var guest = door.guest(gathering, "Anna");
        checkingIn.checkIn(coordinator, gathering, Scan.of(guest, Instant.now()));

        assertThatThrownBy(() -> insert(guest.value(), gathering)).hasMessageContaining("checked_in_once");
        assertThatThrownBy(
                () -> jdbc.sql("update check_in set scanned_at = now() where attendee = ?").param(guest.value()).update())
                .hasMessageContaining("taken back once and not changed");
        assertThatThrownBy(() -> jdbc.sql("delete from check_in where attendee = ?").param(guest.value()).update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private Outcome outcome(RegistrationId registration) {
        return checkingIn.checkIn(coordinator, gathering, scan(door.code(door.first(registration)))).outcome();
    }

    private void insert(UUID attendee, GatheringId where) {
        jdbc.sql("""
                insert into check_in (id, attendee, gathering, scanned_at, received_at) values (gen_random_uuid(), :attendee, :where, :now, :now)
                """).param("attendee", attendee).param("where", where.value()).param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Scan scan(String code) {
        return Scan.of(code, Instant.now());
    }
}
