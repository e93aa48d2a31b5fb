package org.tandem.participation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Applications, the house's decisions on them, and how much a participant can take on. */
@WholeProgram
class QualifyingTests {

    private final Given given;
    private final Applying applying;
    private final Qualifying qualifying;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    QualifyingTests(Given given, Applying applying, Qualifying qualifying, TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.applying = applying;
        this.qualifying = qualifying;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void anOrganisationStandsInAnEditionOnce() {
        var edition = given.edition();
        var member = given.organisation();
        given.applied(edition, member, Side.SOCIAL, null);

        assertThatThrownBy(() -> given.applied(edition, member, Side.BUSINESS, null))
                .hasMessage("participation.stands-already");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, version)
                values (?, ?, ?, 'BUSINESS', 'APPLIED', 'twice', 1, now(), 0)
                """).params(UUID.randomUUID(), edition.id().value(), member.organisation().value()).update())
                .hasMessageContaining("participation_once");
    }

    @Test
    void whoWasDeclinedMayApplyAnew() {
        var edition = given.edition();
        var member = given.organisation();
        var first = given.applied(edition, member, Side.SOCIAL, null);
        qualifying.decline(edition.house().coordinator(), first.id(), "Not complete.");

        given.applied(edition, member, Side.SOCIAL, null);

        assertThat(jdbc.sql("select count(*) from participation where organisation = ?").param(member.organisation().value())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aRefusalNeedsAReason() {
        var edition = given.edition();
        var participant = given.applied(edition, Side.SOCIAL);

        assertThatThrownBy(() -> qualifying.decline(edition.house().coordinator(), participant.id(), " "))
                .hasMessage("participation.reason-needed");
    }

    @Test
    void onlyTheHouseOfTheEditionDecides() {
        var edition = given.edition();
        var participant = given.applied(edition, Side.SOCIAL);
        var stranger = given.house().coordinator();

        assertThatThrownBy(() -> qualifying.qualify(stranger, participant.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> qualifying.qualify(participant.actor(), participant.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> qualifying.note(stranger, participant.id(), "words")).isInstanceOf(NotFound.class);
        assertThat(state(participant.id())).isEqualTo("APPLIED");
    }

    @Test
    void aDecisionIsTakenBackWhileNobodyHasActedOnIt() {
        var edition = given.edition();
        var social = given.social(edition);
        var coordinator = edition.house().coordinator();

        qualifying.undecide(coordinator, social.id());
        assertThat(state(social.id())).isEqualTo("APPLIED");

        qualifying.qualify(coordinator, social.id(), null);
        given.nomination(given.company(edition), social);
        assertThatThrownBy(() -> qualifying.undecide(coordinator, social.id())).hasMessage("participation.acted-on");
    }

    @Test
    void anAbandonedRefusalCannotBringBackAnOrganisationThatAppliedAnew() {
        var edition = given.edition();
        var member = given.organisation();
        var coordinator = edition.house().coordinator();
        var first = given.applied(edition, member, Side.SOCIAL, null);
        qualifying.decline(coordinator, first.id(), "Not complete.");
        given.applied(edition, member, Side.SOCIAL, null);

        assertThatThrownBy(() -> qualifying.undecide(coordinator, first.id())).hasMessage("participation.stands-already");
    }

    @Test
    void nobodyTakesLessThanItHolds() {
        var edition = given.edition();
        var social = given.social(edition, 2);
        given.accepted(given.company(edition), social);
        given.accepted(given.company(edition), social);

        assertThatThrownBy(() -> applying.hold(social.actor(), social.id(), 1))
                .hasMessage("participation.capacity-below-taken");
        assertThatThrownBy(() -> applying.hold(social.actor(), social.id(), 101)).hasMessage("participation.capacity");
        assertThatThrownBy(() -> jdbc.sql("update participation set capacity = 1 where id = ?").param(social.id().value())
                .update()).hasMessageContaining("capacity_is_never_exceeded");
        assertThatThrownBy(() -> applying.withdraw(social.actor(), social.id())).hasMessage("participation.negotiates");
    }

    @Test
    void aClosedPhaseRefusesWithItsDateAndDaysEndAtMidnightWhereTheHouseIs() {
        clock.set("2026-01-10T12:00:00Z");
        var call = new Phase(PhaseKind.CALL, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
        var edition = given.edition(given.house(), Set.of(call));

        clock.set("2026-01-31T22:30:00Z"); // half past eleven in Warsaw
        given.applied(edition, Side.SOCIAL);

        clock.set("2026-01-31T23:00:00Z"); // midnight in Warsaw
        var refusal = catchThrowableOfType(BrokenRule.class, () -> given.applied(edition, Side.SOCIAL));
        assertThat(refusal.code()).isEqualTo("phase.closed");
        assertThat(refusal.values()).containsExactly(LocalDate.parse("2026-01-31"));
    }

    @Test
    void aPhaseThatHasNotBegunRefusesWithTheDayItBegins() {
        clock.set("2025-12-31T22:30:00Z");
        var call = new Phase(PhaseKind.CALL, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
        var edition = given.edition(given.house(), Set.of(call));

        var refusal = catchThrowableOfType(BrokenRule.class, () -> given.applied(edition, Side.SOCIAL));
        assertThat(refusal.code()).isEqualTo("phase.not-yet");
        assertThat(refusal.values()).containsExactly(LocalDate.parse("2026-01-01"));

        clock.set("2025-12-31T23:30:00Z"); // the new year has begun in Warsaw
        given.applied(edition, Side.SOCIAL);
    }

    @Test
    void notesAndTicksLeaveLinesWithoutWords() {
        var edition = given.edition();
        var participant = given.applied(edition, Side.SOCIAL);
        var coordinator = edition.house().coordinator();
        qualifying.note(coordinator, participant.id(), "Secret words of the house");
        qualifying.qualify(coordinator, participant.id(), "Secret reason");

        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(participant.id().value())
                .query(String.class).list())
                .containsExactly("participation.apply", "participation.note", "participation.qualify");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, '') from audit_line where subject = ?")
                .param(participant.id().value()).query(String.class).single()).doesNotContain("Secret", "take part");
    }

    private String state(ParticipationId id) {
        return jdbc.sql("select state from participation where id = ?").param(id.value()).query(String.class).single();
    }
}
