package org.tandem.nomination;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rule 1, in the model and in the database, and what becomes of a nomination. */
@WholeProgram
class NominatingTests {

    private static final Proposal PROPOSAL = new Proposal("You know your neighbours.", "A garden");

    private final Given given;
    private final Nominating nominating;
    private final Expiry expiry;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    NominatingTests(Given given, Nominating nominating, Expiry expiry, TestClock clock, JdbcClient jdbc) {
        this.given = given;
        this.nominating = nominating;
        this.expiry = expiry;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void onlyAQualifiedCompanyNominates() {
        var edition = given.edition();
        var social = given.social(edition);
        var applied = given.applied(edition, Side.BUSINESS);

        assertThatThrownBy(() -> nominating.nominate(applied.actor(), edition.id(), social.id(), PROPOSAL))
                .hasMessage("nomination.company-not-qualified");
        assertThatThrownBy(() -> insert(edition.id(), applied.id(), social.id()))
                .hasMessageContaining("only a qualified business participant");
    }

    @Test
    void aSocialParticipantNominatesNobody() {
        var edition = given.edition();
        var one = given.social(edition);
        var other = given.social(edition);

        assertThatThrownBy(() -> nominating.nominate(one.actor(), edition.id(), other.id(), PROPOSAL))
                .hasMessage("nomination.company-not-qualified");
        assertThatThrownBy(() -> insert(edition.id(), one.id(), other.id()))
                .hasMessageContaining("only a qualified business participant");
    }

    @Test
    void onlyAQualifiedSocialParticipantIsNominated() {
        var edition = given.edition();
        var company = given.company(edition);
        var applied = given.applied(edition, Side.SOCIAL);
        var otherCompany = given.company(edition);

        assertThatThrownBy(() -> nominating.nominate(company.actor(), edition.id(), applied.id(), PROPOSAL))
                .hasMessage("nomination.organisation-not-qualified");
        assertThatThrownBy(() -> nominating.nominate(company.actor(), edition.id(), otherCompany.id(), PROPOSAL))
                .hasMessage("nomination.organisation-not-qualified");
        assertThatThrownBy(() -> insert(edition.id(), company.id(), applied.id()))
                .hasMessageContaining("only a qualified social participant");
    }

    @Test
    void nobodyIsNominatedAcrossEditions() {
        var house = given.house();
        var edition = given.edition(house);
        var company = given.company(edition);
        var elsewhere = given.social(given.edition(house));

        assertThatThrownBy(() -> nominating.nominate(company.actor(), edition.id(), elsewhere.id(), PROPOSAL))
                .hasMessage("nomination.organisation-not-qualified");
        assertThatThrownBy(() -> insert(edition.id(), company.id(), elsewhere.id()))
                .hasMessageContaining("only a qualified social participant");
    }

    @Test
    void aPairHasOneLiveNomination() {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        given.nomination(company, social);

        assertThatThrownBy(() -> given.nomination(company, social)).hasMessage("nomination.once-per-pair");
        assertThatThrownBy(() -> insert(edition.id(), company.id(), social.id())).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void afterARefusalThePairMayTryAgainAndBothStayOnRecord() {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        nominating.decline(social.actor(), given.nomination(company, social), "Not this year.");

        given.nomination(company, social);

        assertThat(jdbc.sql("select state from nomination where business = ? order by id").param(company.id().value())
                .query(String.class).list()).containsExactly("DECLINED", "MADE");
    }

    @Test
    void aRefusalNeedsAReason() {
        var edition = given.edition();
        var social = given.social(edition);
        var nomination = given.nomination(given.company(edition), social);

        assertThatThrownBy(() -> nominating.decline(social.actor(), nomination, "  ")).hasMessage("nomination.reason-needed");
    }

    @Test
    void aRefusalIsTakenBackUnlessThePairHasANewNomination() {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var first = given.nomination(company, social);
        nominating.decline(social.actor(), first, "By mistake.");

        nominating.reconsider(social.actor(), first);
        assertThat(state(first)).isEqualTo("MADE");

        nominating.decline(social.actor(), first, "Not this year.");
        given.nomination(company, social);
        assertThatThrownBy(() -> nominating.reconsider(social.actor(), first)).hasMessage("nomination.once-per-pair");
    }

    @Test
    void onlyTheNominatedAnswersAndOnlyTheCompanyWithdraws() {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var nomination = given.nomination(company, social);
        var stranger = given.social(edition).actor();

        assertThatThrownBy(() -> nominating.accept(company.actor(), nomination)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominating.accept(stranger, nomination)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominating.decline(edition.house().coordinator(), nomination, "no"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominating.withdraw(social.actor(), nomination)).isInstanceOf(NotFound.class);
        assertThat(state(nomination)).isEqualTo("MADE");
    }

    @Test
    void anAnswerIsGivenOnce() {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var nomination = given.accepted(company, social);

        assertThatThrownBy(() -> nominating.decline(social.actor(), nomination, "no")).hasMessage("nomination.answered-already");
        assertThatThrownBy(() -> nominating.withdraw(company.actor(), nomination)).hasMessage("nomination.answered-already");
        assertThatThrownBy(() -> change("state = 'MADE', answered_at = null", nomination)).hasMessageContaining("answered once");
    }

    @Test
    void aNominationKeepsItsPairAndItsWords() {
        var edition = given.edition();
        var nomination = given.nomination(given.company(edition), given.social(edition));
        var other = given.social(edition).id().value();

        assertThatThrownBy(() -> change("reason = 'another'", nomination)).hasMessageContaining("keeps its pair and its words");
        assertThatThrownBy(() -> change("idea = 'another'", nomination)).hasMessageContaining("keeps its pair and its words");
        assertThatThrownBy(() -> change("social = '" + other + "'", nomination))
                .hasMessageContaining("keeps its pair and its words");
    }

    @Test
    void aNominationThatNobodyAnsweredIsLetGoAfterItsLastDay() {
        clock.set("2026-03-02T09:00:00Z");
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var nomination = given.nomination(company, social);

        clock.set("2026-03-16T22:30:00Z"); // still the 16th in Warsaw, its last day
        expiry.run();
        assertThat(state(nomination)).isEqualTo("MADE");

        clock.pass(Duration.ofHours(1));
        expiry.run();
        expiry.run();
        assertThat(state(nomination)).isEqualTo("EXPIRED");
        assertThat(lines(nomination, "nomination.expire")).isOne();
        given.nomination(company, social);
    }

    @Test
    void anAnswerIsDueWhenThePhaseClosesAtTheLatest() {
        clock.set("2026-03-02T09:00:00Z");
        var edition = given.edition();
        clock.pass(Duration.ofDays(25));
        var nomination = given.nomination(given.company(edition), given.social(edition));

        assertThat(jdbc.sql("select expires_on::text from nomination where id = ?").param(nomination.value())
                .query(String.class).single()).isEqualTo("2026-04-01");
    }

    @Test
    void everyActLeavesALineWithoutWords() {
        var edition = given.edition();
        var social = given.social(edition);
        var nomination = given.nomination(given.company(edition), social);
        nominating.decline(social.actor(), nomination, "Secret words of refusal");
        nominating.reconsider(social.actor(), nomination);
        nominating.accept(social.actor(), nomination);

        assertThat(jdbc.sql("select act from audit_line where subject = ? order by id").param(nomination.value())
                .query(String.class).list())
                .containsExactly("nomination.make", "nomination.decline", "nomination.reconsider", "nomination.accept");
        assertThat(jdbc.sql("select string_agg(before::text || after::text, '') from audit_line where subject = ?")
                .param(nomination.value()).query(String.class).single())
                .doesNotContain("Secret", "neighbours", "garden").contains("ACCEPTED");
    }

    private void insert(EditionId edition, ParticipationId business, ParticipationId social) throws DataAccessException {
        jdbc.sql("""
                insert into nomination (id, edition, business, social, reason, idea, state, made_at, expires_on, version)
                values (:id, :edition, :business, :social, 'because', '', 'MADE', now(), current_date, 0)
                """)
                .param("id", UUID.randomUUID()).param("edition", edition.value()).param("business", business.value())
                .param("social", social.value())
                .update();
    }

    private void change(String what, NominationId nomination) {
        jdbc.sql("update nomination set " + what + " where id = ?").param(nomination.value()).update();
    }

    private String state(NominationId nomination) {
        return jdbc.sql("select state from nomination where id = ?").param(nomination.value()).query(String.class).single();
    }

    private int lines(NominationId nomination, String act) {
        return jdbc.sql("select count(*) from audit_line where subject = ? and act = ?").params(nomination.value(), act)
                .query(Integer.class).single();
    }
}
