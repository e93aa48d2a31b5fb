package org.tandem.account.member;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the pages of members cost, however many there are. */
@WholeProgram
@Transactional
class MembersPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Given given;

    @Autowired
    JoinRequests requests;

    @Test
    void membersAreReadInAsManyStatementsForThirtyAsForOne() throws Exception {
        var dolina = given.organisation();
        var one = Statements.during(() -> look("/organisation/members", dolina.actor()));
        IntStream.range(0, 30).forEach(_ -> given.member(dolina.organisation(), Role.MEMBER));
        IntStream.range(0, 30)
                .forEach(_ -> requests.ask(Actor.of(given.organisation().actor().someone()), dolina.organisation()));

        assertThat(Statements.during(() -> look("/organisation/members", dolina.actor()))).hasSameSizeAs(one)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void theHousesPeopleAreReadInAsManyStatementsForThirtyRequestsAsForNone() throws Exception {
        var house = given.house();
        var none = Statements.during(() -> look("/people", house.coordinator()));
        IntStream.range(0, 30).forEach(_ -> requests.ask(Actor.of(given.organisation().actor().someone()),
                given.organisation().organisation()));

        assertThat(Statements.during(() -> look("/people", house.coordinator()))).hasSameSizeAs(none)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void theSearchForOnesOrganisationCostsTheSameForOneAndForManyFound() throws Exception {
        var asker = given.organisation("Zielona Brama", "NGO").actor();
        var one = Statements.during(() -> look("/joining?q=zielona", asker));
        IntStream.range(0, 30).forEach(i -> given.organisation("Zielona Kładka " + i, "NGO"));

        assertThat(Statements.during(() -> look("/joining?q=zielona", asker))).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(3);
    }

    private void look(String address, Actor actor) throws Exception {
        web.perform(get(address).with(Given.signedIn(actor))).andExpect(status().isOk());
    }
}
