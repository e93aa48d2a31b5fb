package org.tandem.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.WholeProgram;
import org.tandem.agreement.Agreeing;
import org.tandem.partnership.Partnering;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.Given.signedIn;

/** The pages of pairs cost as many statements with 30 rows as with one. */
@WholeProgram
class StatementCountTests {

    private static final List<String> LISTS = List.of("/nominations", "/negotiations", "/partnerships", "/home");

    @Autowired
    Given given;

    @Autowired
    Negotiating negotiating;

    @Autowired
    Talking talking;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Partnering partnering;

    @Autowired
    MockMvcTester http;

    @Test
    void theListsOfPairsCostTheSameForOneAndForThirtyRows() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var house = edition.house().coordinator();
        partnership(edition, company);
        var one = new ArrayList<Integer>();
        for (var list : LISTS) one.add(statements(list, company.actor()));
        for (var list : ofTheHouse(edition)) one.add(statements(list, house));
        one.add(statements("/editions/" + edition.id() + "/profiles", company.actor()));

        IntStream.range(0, 30).forEach(_ -> partnership(edition, company));
        var thirty = new ArrayList<Integer>();
        for (var list : LISTS) thirty.add(statements(list, company.actor()));
        for (var list : ofTheHouse(edition)) thirty.add(statements(list, house));
        thirty.add(statements("/editions/" + edition.id() + "/profiles", company.actor()));

        assertThat(thirty).isEqualTo(one);
    }

    @Test
    void aRoomCostsTheSameForOneAndForThirtyOffersAndMessages() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var room = negotiating.open(given.accepted(company, social));
        offerAndSay(room, social);
        var one = statements("/negotiations/" + room, company.actor());

        for (int i = 0; i < 15; i++) {
            offerAndSay(room, company);
            offerAndSay(room, social);
        }

        assertThat(statements("/negotiations/" + room, company.actor())).isEqualTo(one);
        assertThat(statements("/negotiations/" + room + "/offers", company.actor())).isLessThanOrEqualTo(one);
    }

    private void offerAndSay(NegotiationId room, Given.Participant by) {
        negotiating.offer(by.actor(), room, Talks.terms("160"));
        talking.say(by.actor(), room, "This is what we can do.");
    }

    private void partnership(Given.Edition edition, Given.Participant company) {
        var social = given.social(edition);
        var room = negotiating.open(given.accepted(company, social));
        negotiating.offer(social.actor(), room, Talks.terms("8"));
        negotiating.accept(company.actor(), room, 1, Language.PL);
        var _ = agreeing.draw(room);
        var _ = partnering.form(room);
    }

    private int statements(String page, Actor actor) throws Exception {
        return Statements.during(() -> assertThat(http.get().uri(page).with(signedIn(actor))).hasStatusOk()).size();
    }

    private static List<String> ofTheHouse(Given.Edition edition) {
        return List.of("/editions/" + edition.id() + "/nominations", "/negotiations", "/partnerships");
    }
}
