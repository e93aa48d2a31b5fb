package org.tandem.participation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.programme.EditionId;
import org.tandem.programme.Planning;
import org.tandem.programme.Side;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a house asks of those who apply. */
@WholeProgram
class CriteriaTests {

    private static final Translated NONE = new Translated(null, null, null);

    private final Given given;
    private final SettingCriteria setting;
    private final Qualifying qualifying;
    private final Planning planning;
    private final Visit visit;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    CriteriaTests(Given given, SettingCriteria setting, Qualifying qualifying, Planning planning, Visit visit, TestClock clock,
            JdbcClient jdbc) {
        this.given = given;
        this.setting = setting;
        this.qualifying = qualifying;
        this.planning = planning;
        this.visit = visit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void aCriterionStandsOnEveryApplicationOfItsSideInTheReadersLanguage() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        setting.add(coordinator, edition.id(), new CriterionWords(Side.SOCIAL,
                new Translated("Działa od roku", null, "Active for a year"),
                new Translated(null, null, "Look at the register.")));
        var social = given.applied(edition, Side.SOCIAL);
        var business = given.applied(edition, Side.BUSINESS);

        assertThat(visit.read(coordinator, "/participations/" + social.id())).contains("Active for a year",
                "Look at the register.");
        assertThat(visit.read(coordinator, "/participations/" + business.id())).doesNotContain("Active for a year");
        assertThat(visit.read(social.actor(), "/participations/" + social.id())).doesNotContain("Active for a year");
    }

    @Test
    void criteriaKeepTheOrderThatTheHouseGivesThem() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        add(edition, "one");
        add(edition, "two");
        var three = add(edition, "three");

        setting.raise(coordinator, edition.id(), three);
        assertThat(names(edition.id())).containsExactly("one", "three", "two");
        setting.raise(coordinator, edition.id(), three);
        setting.raise(coordinator, edition.id(), three);
        assertThat(names(edition.id())).containsExactly("three", "one", "two");
    }

    @Test
    void byWhatSomebodyWasWeighedStaysOnItsSide() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var criterion = add(edition, "one");
        var social = given.applied(edition, Side.SOCIAL);
        qualifying.weigh(coordinator, social.id(), criterion, true);

        assertThatThrownBy(() -> setting.remove(coordinator, edition.id(), criterion)).hasMessage("criterion.used");
        assertThatThrownBy(() -> setting.change(coordinator, edition.id(), criterion,
                new CriterionWords(Side.BUSINESS, new Translated("one", null, null), NONE), 0)).hasMessage("criterion.used");
        assertThatThrownBy(() -> jdbc.sql("delete from criterion where id = ?").param(criterion).update())
                .hasMessageContaining("somebody has been weighed");

        qualifying.unweigh(coordinator, social.id(), criterion);
        setting.remove(coordinator, edition.id(), criterion);
        assertThat(names(edition.id())).isEmpty();
        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(criterion).query(String.class)
                .list()).containsExactly("criterion.add", "criterion.remove");
    }

    @Test
    void aCriterionIsNotAskedOfTheOtherSide() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var criterion = setting.add(coordinator, edition.id(),
                new CriterionWords(Side.SOCIAL, new Translated("one", null, null), NONE));
        var business = given.applied(edition, Side.BUSINESS);

        assertThatThrownBy(() -> qualifying.weigh(coordinator, business.id(), criterion, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverWasFasterIsNotOverwritten() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var criterion = add(edition, "one");
        var words = new CriterionWords(null, new Translated("new", null, null), NONE);
        setting.change(coordinator, edition.id(), criterion, words, 0);

        assertThatThrownBy(() -> setting.change(coordinator, edition.id(), criterion, words, 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
        visit.send(coordinator, MockMvcRequestBuilders.post("/editions/" + edition.id() + "/criteria/" + criterion)
                .param("name-pl", "late").param("seen", "0"), 409);
    }

    @Test
    void afterTheQualificationTheCriteriaStayAndThePageSaysSinceWhen() throws Exception {
        clock.set("2026-05-04T10:00:00Z");
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var criterion = add(edition, "one");
        clock.pass(Duration.ofDays(31));

        assertThatThrownBy(() -> add(edition, "two")).hasMessage("phase.closed");
        assertThatThrownBy(() -> setting.remove(coordinator, edition.id(), criterion)).hasMessage("phase.closed");
        var at = "/editions/" + edition.id() + "/criteria";
        assertThat(visit.read(coordinator, at)).contains("Wed, 3 Jun 2026", "one").doesNotContain("Add the criterion");
        assertThat(visit.send(coordinator, MockMvcRequestBuilders.post(at).param("name-pl", "two"), 422))
                .contains("Wed, 3 Jun 2026");
    }

    @Test
    void aCopiedEditionHasTheCriteriaAndNobodysAnswers() {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        add(edition, "one");
        qualifying.weigh(coordinator, given.applied(edition, Side.SOCIAL).id(), add(edition, "two"), true);

        var copy = planning.copy(coordinator, edition.id(), new Translated("Za rok", null, null));

        assertThat(names(copy)).containsExactly("one", "two");
        assertThat(jdbc.sql("select count(*) from criterion_answer a join criterion c on c.id = a.criterion where c.edition = ?")
                .param(copy.value()).query(Integer.class).single()).isZero();
    }

    @Test
    void aCriterionWithoutANameIsRefusedAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        var edition = given.edition();
        var form = MockMvcRequestBuilders.post("/editions/" + edition.id() + "/criteria").param("name-pl", " ")
                .param("help-en", "Typed help").param("side", "SOCIAL");

        assertThat(visit.send(edition.house().coordinator(), form, 422)).contains("id=\"e-name-pl\"", "Typed help");
    }

    @Test
    void noOtherHouseFindsThem() throws Exception {
        var edition = given.edition();
        var criterion = add(edition, "one");
        var stranger = given.house().coordinator();
        var at = "/editions/" + edition.id() + "/criteria";

        visit.findsNothing(stranger, at);
        visit.findsNothing(stranger, at + "/" + criterion);
        visit.findsNothing(given.social(edition).actor(), at);
        visit.send(stranger, MockMvcRequestBuilders.post(at + "/" + criterion + "/removal"), 404);
        visit.send(stranger, MockMvcRequestBuilders.post(at).param("name-pl", "x"), 404);
    }

    @Test
    void aDecisionMadeByMistakeIsTakenBackOnItsPageAndThatIsOnRecord() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var social = given.social(edition);
        var at = "/participations/" + social.id();

        assertThat(visit.read(coordinator, at)).contains(at + "/reconsideration");
        assertThat(visit.read(social.actor(), at)).doesNotContain(at + "/reconsideration");
        visit.send(coordinator, MockMvcRequestBuilders.post(at + "/reconsideration"), 302);
        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id desc limit 1").param(social.id().value())
                .query(String.class).single()).isEqualTo("participation.undecide");

        qualifying.qualify(coordinator, social.id(), null);
        given.nomination(given.company(edition), social);
        assertThat(visit.read(coordinator, at)).doesNotContain(at + "/reconsideration");
    }

    private UUID add(Given.Edition edition, String name) {
        return setting.add(edition.house().coordinator(), edition.id(),
                new CriterionWords(null, new Translated(name, null, null), NONE));
    }

    private List<@Nullable String> names(EditionId edition) {
        return jdbc.sql("select name_pl from criterion where edition = ? order by position").param(edition.value())
                .query(String.class).list();
    }
}
