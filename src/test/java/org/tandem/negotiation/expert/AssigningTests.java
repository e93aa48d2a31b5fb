package org.tandem.negotiation.expert;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.NegotiationId;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An expert sees what the house assigns to her, and never those to whom she is tied. */
@WholeProgram
class AssigningTests {

    private final Given given;
    private final Inviting inviting;
    private final Assigning assigning;
    private final Ties ties;
    private final Negotiating negotiating;
    private final Joining joining;
    private final Visit visit;
    private final JdbcClient jdbc;

    @Autowired
    AssigningTests(Given given, Inviting inviting, Assigning assigning, Ties ties, Negotiating negotiating, Joining joining,
            Visit visit, JdbcClient jdbc) {
        this.given = given;
        this.inviting = inviting;
        this.assigning = assigning;
        this.ties = ties;
        this.negotiating = negotiating;
        this.joining = joining;
        this.visit = visit;
        this.jdbc = jdbc;
    }

    @Test
    void aMemberOfEitherPartyIsRefusedWithTheReasonAndByTheDatabaseToo() {
        var edition = given.edition();
        var company = given.company(edition);
        var talks = talks(company, given.social(edition));
        var expert = invited(edition);
        joining.seat(Actor.TANDEM, expert.someone(), company.member().organisation(), Set.of(Role.MEMBER));

        assertThatThrownBy(() -> assign(edition, talks, expert)).hasMessage("expert.conflict.MEMBER")
                .extracting(it -> ((BrokenRule) it).values()).asString().contains(company.member().name());
        assertThatThrownBy(() -> assignInSql(edition, talks, expert)).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no tie to those whom she watches");
    }

    @Test
    void aDeclaredTieIsRefusedWithTheReasonAndByTheDatabaseToo() throws Exception {
        var edition = given.edition();
        var social = given.social(edition);
        var talks = talks(given.company(edition), social);
        var expert = invited(edition);
        var form = MockMvcRequestBuilders.post("/ties").param("organisation", social.member().organisation().toString());
        assertThat(visit.send(expert, form, 422)).contains("id=\"e-nature\"");
        visit.send(expert, form.param("nature", "on its board until 2024"), 302);
        assertThat(visit.read(expert, "/ties")).contains(social.member().name(), "on its board until 2024");

        assertThatThrownBy(() -> assign(edition, talks, expert)).hasMessage("expert.conflict.TIE");
        assertThatThrownBy(() -> assignInSql(edition, talks, expert)).isInstanceOf(DataAccessException.class);
        var page = "/editions/" + edition.id() + "/experts/" + expert.someone();
        visit.send(edition.house().coordinator(),
                MockMvcRequestBuilders.post(page + "/negotiations/" + talks + "/assignment"), 422);
        assertThat(visit.read(edition.house().coordinator(), page)).contains("has declared a tie to " + social.member().name());

        ties.withdraw(expert, social.member().organisation());
        assign(edition, talks, expert);
    }

    @Test
    void oneButtonAssignsAllWithoutAConflictAndTheOthersAreListedWithTheReason() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var tied = given.social(edition);
        var free = talks(company, given.social(edition));
        var other = talks(company, given.social(edition));
        var barred = talks(company, tied);
        var expert = invited(edition);
        ties.declare(expert, tied.member().organisation(), "a sister works there");
        var page = "/editions/" + edition.id() + "/experts/" + expert.someone();
        var house = edition.house().coordinator();

        visit.send(house, MockMvcRequestBuilders.post(page + "/assignments"), 302);

        for (var room : Set.of(free, other)) visit.read(expert, "/negotiations/" + room);
        visit.findsNothing(expert, "/negotiations/" + barred);
        assertThat(visit.read(expert, "/negotiations")).contains(free.toString(), other.toString())
                .doesNotContain(barred.toString());
        assertThat(visit.read(house, page)).contains("has declared a tie to " + tied.member().name(), "a sister works there");
        assertThat(visit.read(company.actor(), "/negotiations/" + barred)).doesNotContain("a sister", "An expert sees");
        assertThat(assigning.assignAll(house, edition.id(), expert.someone())).isZero();
    }

    @Test
    void whoComesToBelongToAPartySeesItAsAnExpertNoMore() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var talks = talks(company, social);
        var expert = invited(edition);
        assign(edition, talks, expert);
        visit.read(expert, "/negotiations/" + talks);

        ties.declare(expert, social.member().organisation(), "hired yesterday");

        visit.findsNothing(expert, "/negotiations/" + talks);
        assertThat(visit.read(expert, "/negotiations")).doesNotContain(talks.toString());
        assertThat(visit.read(company.actor(), "/negotiations/" + talks)).doesNotContain("An expert sees");
        ties.withdraw(expert, social.member().organisation());
        visit.read(expert, "/negotiations/" + talks);
    }

    @Test
    void whatIsTakenBackIsSeenNoMoreAndEachActLeavesALine() throws Exception {
        var edition = given.edition();
        var talks = talks(given.company(edition), given.social(edition));
        var expert = invited(edition);
        assign(edition, talks, expert);
        assign(edition, talks, expert);

        assigning.unassign(edition.house().coordinator(), edition.id(), talks, expert.someone());

        visit.findsNothing(expert, "/negotiations/" + talks);
        assertThat(jdbc.sql("select act from audit_line where subject = ? and act like 'expert.%' order by id")
                .param(talks.value()).query(String.class).list()).containsExactly("expert.assign", "expert.unassign");
    }

    @Test
    void onlyTheHouseOfTheEditionAssignsAndOnlyWhomItInvited() throws Exception {
        var edition = given.edition();
        var talks = talks(given.company(edition), given.social(edition));
        var expert = invited(edition);
        var uninvited = given.expert(edition.house());
        var stranger = given.house().coordinator();

        assertThatThrownBy(() -> assigning.assign(stranger, edition.id(), talks, expert.someone())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(edition, talks, uninvited)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(edition, NegotiationId.next(), expert)).isInstanceOf(NotFound.class);
        visit.findsNothing(stranger, "/editions/" + edition.id() + "/experts/" + expert.someone());
        visit.findsNothing(expert, "/editions/" + edition.id() + "/experts/" + expert.someone());
        visit.findsNothing(edition.house().coordinator(), "/ties");
    }

    private Actor invited(Given.Edition edition) {
        var expert = given.expert(edition.house());
        inviting.expert(edition.house().coordinator(), edition.id(), expert.someone());
        return expert;
    }

    private void assign(Given.Edition edition, NegotiationId talks, Actor expert) {
        assigning.assign(edition.house().coordinator(), edition.id(), talks, expert.someone());
    }

    private NegotiationId talks(Given.Participant company, Given.Participant social) {
        return negotiating.open(given.accepted(company, social));
    }

    private void assignInSql(Given.Edition edition, NegotiationId talks, Actor expert) {
        jdbc.sql("""
                insert into assigned_expert (negotiation, person, edition, business, social, since)
                select id, :person, edition, business, social, now() from negotiation where id = :talks and edition = :edition
                """).param("person", expert.someone().value()).param("talks", talks.value())
                .param("edition", edition.id().value()).update();
    }
}
