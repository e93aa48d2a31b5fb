package org.tandem.account.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class JoinRequestTests {

    @Autowired
    JoinRequests requests;

    @Autowired
    Members members;

    @Autowired
    Joining joining;

    @Autowired
    Given given;

    @Autowired
    Letterbox letters;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String email = "";
    private Actor asker = Actor.TANDEM;
    private Given.Member dolina = new Given.Member(OrganisationId.next(), "", Actor.TANDEM);

    @BeforeEach
    void anOrganisationAndSomebodyWhoAsks() {
        email = "asker-" + UUID.randomUUID() + "@przyklad.test";
        asker = Actor.of(joining.join(Actor.TANDEM, email, "Ada", Language.DE, null));
        dolina = given.organisation();
    }

    @Test
    void theOwnerIsAskedByMailAndTheAskerIsToldTheAnswer() {
        var request = requests.ask(asker, dolina.organisation()).orElseThrow();
        assertThat(letters.only(emailOf(dolina.actor())).path()).startsWith("/organisation/members?for=" + dolina.organisation());

        requests.answer(dolina.actor(), request, true);

        assertThat(letters.only(email).path()).isEqualTo("/home?for=" + dolina.organisation());
        assertThat(letters.only(email).language()).isEqualTo("DE");
        assertThat(roles()).containsExactly(Role.MEMBER);
        assertThat(acts()).containsExactly("join-request.make", "join-request.accept");
    }

    @Test
    void askingTwiceIsAskingOnce() {
        assertThat(requests.ask(asker, dolina.organisation())).isPresent();
        assertThat(requests.ask(asker, dolina.organisation())).isEqualTo(Optional.empty());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> requests.ask(asker, OrganisationId.next()));
    }

    @Test
    void aMemberNeedNotAskAndNobodyAsksEverywhere() {
        assertThatThrownBy(() -> requests.ask(dolina.actor(), dolina.organisation())).hasMessage("members.already-yours");
        for (int i = 0; i < 5; i++) requests.ask(asker, given.organisation().organisation());
        assertThatThrownBy(() -> requests.ask(asker, dolina.organisation())).hasMessage("members.asked-too-many");
    }

    @Test
    void onlyAnOwnerOrTheHouseAnswers() {
        var request = requests.ask(asker, dolina.organisation()).orElseThrow();
        var member = given.member(dolina.organisation(), Role.MEMBER, Role.SIGNATORY);

        for (var foreign : List.of(member, asker, given.organisation().actor()))
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> requests.answer(foreign, request, true));
        requests.answer(given.house().coordinator(), request, true);

        assertThat(roles()).containsExactly(Role.MEMBER);
        assertThat(letters.last(emailOf(dolina.actor()), 2).path()).startsWith("/organisation/members");
    }

    @Test
    void whomTheHouseLetsIntoAnOrganisationWithoutAnOwnerBecomesIt() {
        var empty = new OrganisationId(UUID.randomUUID());
        jdbc.sql("insert into organisation (id, name, slug, kind, since, version) values (?, 'Pusta', ?, 'NGO', now(), 0)")
                .params(empty.value(), "pusta-" + empty).update();
        var house = given.house();
        var request = requests.ask(asker, empty).orElseThrow();
        assertThat(letters.only(emailOf(house.coordinator())).path()).startsWith("/people?for=" + house.id());

        requests.answer(house.coordinator(), request, true);
        assertThat(joining.roles(asker.someone(), empty)).containsExactly(Role.OWNER);
        requests.takeBack(house.coordinator(), request);

        assertThat(joining.roles(asker.someone(), empty)).isEmpty();
    }

    @Test
    void anAnswerIsTakenBackWhileNobodyHasActedOnIt() {
        var request = requests.ask(asker, dolina.organisation()).orElseThrow();
        requests.answer(dolina.actor(), request, true);
        requests.takeBack(dolina.actor(), request);
        assertThat(roles()).isEmpty();
        requests.answer(dolina.actor(), request, false);
        requests.takeBack(dolina.actor(), request);
        requests.answer(dolina.actor(), request, true);

        assertThat(roles()).containsExactly(Role.MEMBER);
        assertThat(letters.last(email, 5)).isNotNull();
        assertThat(acts()).containsSubsequence("join-request.accept", "join-request.reopen", "join-request.decline",
                "join-request.reopen", "join-request.accept");
    }

    @Test
    void anAnswerIsNotTakenBackOnceTheNewMemberHasActed() {
        var request = requests.ask(asker, dolina.organisation()).orElseThrow();
        requests.answer(dolina.actor(), request, true);
        var member = new Actor(asker.person(), dolina.organisation(), null, Set.of(Role.MEMBER));
        transaction.executeWithoutResult(
                _ -> trail.record(member, "organisation.edit", dolina.organisation().value(), null, Map.of()));

        assertThatThrownBy(() -> requests.takeBack(dolina.actor(), request)).hasMessage("members.acted-since");
        assertThat(roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void whoAsksMayWithdrawUntilSomebodyAnswers() {
        var request = requests.ask(asker, dolina.organisation()).orElseThrow();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> requests.withdraw(dolina.actor(), request));
        requests.withdraw(asker, request);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> requests.answer(dolina.actor(), request, true));
        assertThat(requests.ask(asker, dolina.organisation())).isPresent();
    }

    @Test
    void theSecondAnswerComesTooLate() {
        var request = requests.ask(asker, dolina.organisation()).orElseThrow();
        requests.answer(dolina.actor(), request, false);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> requests.answer(given.house().coordinator(), request, true));
        assertThat(roles()).isEmpty();
    }

    @Test
    void onlyAnOwnerInvitesGivesRolesAndRemoves() {
        var body = Body.of(dolina.organisation());
        for (var role : List.of(Role.MEMBER, Role.SIGNATORY)) {
            var actor = given.member(dolina.organisation(), role);
            var owner = dolina.actor().someone();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> members.invite(actor, body, "x@przyklad.test", Language.PL, Set.of(Role.MEMBER)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> members.changeRoles(actor, body, actor.someone(), Set.of(Role.OWNER)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> members.remove(actor, body, owner));
            members.remove(actor, body, actor.someone());
        }
    }

    @Test
    void anOwnerGivesARoleThatFitsAndTakesItAgain() {
        var body = Body.of(dolina.organisation());
        var member = given.member(dolina.organisation(), Role.MEMBER).someone();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> members.changeRoles(dolina.actor(), body, member, Set.of(Role.COORDINATOR)));
        assertThatThrownBy(() -> members.changeRoles(dolina.actor(), body, member, Set.of())).hasMessage("members.roles.needed");
        members.changeRoles(dolina.actor(), body, member, Set.of(Role.OWNER));
        members.remove(new Actor(member, dolina.organisation(), null, Set.of(Role.OWNER)), body, dolina.actor().someone());

        assertThat(joining.roles(member, dolina.organisation())).containsExactly(Role.OWNER);
        assertThat(joining.roles(dolina.actor().someone(), dolina.organisation())).isEmpty();
    }

    @Test
    void theDatabaseLetsTheLastOwnerGoOnlyWhereThisVerySeatIsTakenBack() {
        var owner = dolina.actor().someone();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('tandem.taken_back', ?, true)").param(UUID.randomUUID() + ":" + dolina.organisation())
                    .query(String.class).single();
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from membership where person = ?").param(owner.value()).update());
            status.setRollbackOnly();
        });
    }

    private Set<Role> roles() {
        return joining.roles(asker.someone(), dolina.organisation());
    }

    private String emailOf(Actor actor) {
        return jdbc.sql("select email from person where id = ?").param(actor.someone().value()).query(String.class).single();
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_line where subject = ? and act like 'join-request.%' order by id")
                .param(dolina.organisation().value()).query((row, _) -> row.getString(1)).list();
    }
}
