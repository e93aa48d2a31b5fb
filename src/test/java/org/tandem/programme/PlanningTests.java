package org.tandem.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rule 5, and what a coordinator plans. */
@WholeProgram
class PlanningTests {

    private static final Phase CALL = new Phase(PhaseKind.CALL, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));

    private final Given given;
    private final Planning planning;
    private final Calendar calendar;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    PlanningTests(Given given, Planning planning, Calendar calendar, TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.planning = planning;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void aReopenedPhaseTakesActsAgainAndThatIsOnRecord() {
        clock.set("2026-02-10T12:00:00Z");
        var house = given.house();
        var edition = given.edition(house, Set.of(CALL));
        assertThatThrownBy(() -> calendar.expectOpen(edition.id(), PhaseKind.CALL)).hasMessage("phase.closed");

        planning.reopen(house.coordinator(), edition.id(), PhaseKind.CALL, LocalDate.parse("2026-02-10"));

        assertThatCode(() -> calendar.expectOpen(edition.id(), PhaseKind.CALL)).doesNotThrowAnyException();
        assertThat(jdbc.sql(
                "select before ->> 'CALL' || ' ' || (after ->> 'CALL') from audit_line where subject = ? and act = 'edition.reopen'")
                .param(edition.id().value()).query(String.class).single()).isEqualTo("2026-01-31 2026-02-10");
    }

    @Test
    void aPhaseIsReopenedOnlyUntilADayThatIsStillToCome() {
        clock.set("2026-02-10T12:00:00Z");
        var house = given.house();
        var edition = given.edition(house, Set.of(CALL));

        assertThatThrownBy(
                () -> planning.reopen(house.coordinator(), edition.id(), PhaseKind.CALL, LocalDate.parse("2026-02-09")))
                .hasMessage("phase.reopened-into-the-past");
        assertThatThrownBy(
                () -> planning.reopen(house.coordinator(), edition.id(), PhaseKind.NOMINATION, LocalDate.parse("2026-03-01")))
                .hasMessage("phase.absent");
    }

    @Test
    void anotherHouseFindsNoEdition() {
        var edition = given.edition();
        var stranger = given.house().coordinator();

        assertThatThrownBy(() -> planning.publish(stranger, edition.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.copy(stranger, edition.id(), new Translated("x", null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.reopen(stranger, edition.id(), PhaseKind.CALL, LocalDate.parse("2099-01-01")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nextYearsEditionHasTheRulesAndNotThePeople() {
        var house = given.house();
        var edition = given.edition(house, Set.of(CALL));

        var copy = planning.copy(house.coordinator(), edition.id(), new Translated("Za rok", null, null));

        assertThat(jdbc.sql("select opens_on::text || ' ' || closes_on::text from phase where edition = ?").param(copy.value())
                .query(String.class).list()).containsExactly("2027-01-01 2027-01-31");
        assertThat(jdbc.sql("select published from edition where id = ?").param(copy.value()).query(Boolean.class).single())
                .isFalse();
        assertThat(jdbc.sql("select count(*) from participation where edition = ?").param(copy.value()).query(Integer.class)
                .single())
                .isZero();
    }

    @Test
    void aPlanNeedsANameAndAPhaseOnce() {
        var none = new Translated(null, null, null);
        var name = new Translated("Edycja", null, null);
        var later = new Phase(PhaseKind.CALL, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));

        assertThatThrownBy(() -> new EditionPlan(none, none, null, 3, 3, Set.of(), List.of())).hasMessage("edition.without-name");
        assertThatThrownBy(() -> new EditionPlan(name, none, null, 0, 3, Set.of(), List.of())).hasMessage("edition.capacity");
        assertThatThrownBy(() -> new EditionPlan(name, none, null, 3, 3, Set.of(CALL, later), List.of()))
                .hasMessage("edition.phase-twice");
    }

    @Test
    void theAuditTrailIsNeverChanged() {
        given.house();

        assertThatThrownBy(() -> jdbc.sql("update audit_line set act = 'x.y'").update()).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> jdbc.sql("delete from audit_line").update()).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> jdbc.sql("truncate audit_line").update()).isInstanceOf(Exception.class);
    }
}
