package org.tandem.nomination;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/** The house sees all nominations of its edition and who has none; rule 6: nobody else sees another's. */
@WholeProgram
class EditionNominationsTests {

    private final Given given;
    private final Visit visit;
    private final Nominating nominating;

    @Autowired
    EditionNominationsTests(Given given, Visit visit, Nominating nominating) {
        this.given = given;
        this.visit = visit;
        this.nominating = nominating;
    }

    @Test
    void theHouseSeesAllNominationsAndFiltersThem() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var huta = given.qualified(edition, given.organisation("Huta Aurora", "COMPANY"), Side.BUSINESS, 9);
        var bank = given.qualified(edition, given.organisation("Bank Baśni", "COMPANY"), Side.BUSINESS, 9);
        var klub = given.qualified(edition, given.organisation("Klub Kominów", "NGO"), Side.SOCIAL, 9);
        var kolo = given.qualified(edition, given.organisation("Koło Żuraw", "NGO"), Side.SOCIAL, 9);
        given.accepted(huta, klub);
        given.nomination(bank, kolo);
        var at = "/editions/" + edition.id() + "/nominations";

        assertThat(visit.read(coordinator, at)).contains("Huta Aurora → Klub Kominów", "Bank Baśni → Koło Żuraw");
        assertThat(visit.read(coordinator, at + "?state=MADE&sort=DUE")).contains("Bank Baśni").doesNotContain("Huta Aurora");
        assertThat(visit.read(coordinator, at + "?search=zuraw")).contains("Bank Baśni").doesNotContain("Huta Aurora");
        assertThat(visit.read(coordinator, at + "?state=EXPIRED")).contains("Nothing matches this choice.");
    }

    @Test
    void noOtherOrganisationEverSeesAnothers() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var social = given.social(edition);
        var rival = given.company(edition);
        var neighbour = given.social(edition);
        var nomination = given.nomination(company, social);
        var at = "/editions/" + edition.id() + "/nominations";

        for (var stranger : new Actor[]{rival.actor(), neighbour.actor(), given.house().coordinator()}) {
            visit.findsNothing(stranger, "/nominations/" + nomination);
            visit.findsNothing(stranger, at);
            visit.findsNothing(stranger, at + "/none");
        }
        for (var party : new Actor[]{company.actor(), social.actor()}) {
            visit.read(party, "/nominations/" + nomination);
            visit.findsNothing(party, at);
            visit.findsNothing(party, at + "/none");
        }
        assertThat(visit.read(rival.actor(), "/nominations")).doesNotContain(social.member().name(), company.member().name());
        assertThat(visit.read(rival.actor(), "/editions/" + edition.id() + "/profiles")).contains(social.member().name())
                .doesNotContain(company.member().name(), "Waiting for an answer");
        assertThat(visit.read(neighbour.actor(), "/home")).doesNotContain(company.member().name());
    }

    @Test
    void whoHasNoneIsTheSocialSideWithoutALiveNominationAndCompaniesThatNominatedNobody() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var company = given.company(edition);
        var idle = given.company(edition);
        var accepted = given.social(edition);
        var declined = given.social(edition);
        var waiting = given.applied(edition, Side.SOCIAL);
        given.accepted(company, accepted);
        nominating.decline(declined.actor(), given.nomination(company, declined), "Not this year.");
        var at = "/editions/" + edition.id() + "/nominations/none";

        assertThat(visit.read(coordinator, at)).contains(declined.member().name())
                .doesNotContain(">" + accepted.member().name() + "<", ">" + waiting.member().name() + "<");
        assertThat(visit.read(coordinator, at + "?side=BUSINESS")).contains(idle.member().name())
                .doesNotContain(">" + company.member().name() + "<");
        nominating.withdraw(idle.actor(), given.nomination(idle, given.social(edition)));
        assertThat(visit.read(coordinator, at + "?side=BUSINESS")).contains(idle.member().name());
    }

    @Test
    void anEmptyEditionPointsToTheCompaniesThatHaveNotBegun() throws Exception {
        var edition = given.edition();

        assertThat(visit.read(edition.house().coordinator(), "/editions/" + edition.id() + "/nominations"))
                .contains("Nobody has nominated anybody", "/nominations/none?side=BUSINESS");
    }

    @Test
    void theListSendsAsManyStatementsForThirtyRowsAsForOneAndGoesOnBehindItsLastRow() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var company = given.company(edition);
        given.nomination(company, given.qualified(edition, given.organisation("First of all", "NGO"), Side.SOCIAL, 3));
        var at = "/editions/" + edition.id() + "/nominations";
        var one = Statements.during(() -> visit.read(coordinator, at));
        for (int i = 0; i < 30; i++) given.nomination(company, given.social(edition));
        var thirty = Statements.during(() -> visit.read(coordinator, at));

        assertThat(thirty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(6);
        for (var sort : EditionNominationsPage.Sort.values()) {
            var first = visit.read(coordinator, at + "?sort=" + sort);
            var more = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
            var isOnFirst = first.contains("First of all");
            assertThat(visit.read(coordinator, more).contains("First of all")).isNotEqualTo(isOnFirst);
        }
    }

    @Test
    void theMenuLeadsACoordinatorToTheEditionThatRuns() throws Exception {
        var edition = given.edition();

        var answer = visit.answer(edition.house().coordinator(), MockMvcRequestBuilders.get("/nominations"), 302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/editions/" + edition.id() + "/nominations");
    }

    @Test
    void aCompanyWithdrawsItsNominationOnItsPage() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var nomination = given.nomination(company, given.social(edition));
        var at = "/nominations/" + nomination;

        assertThat(visit.read(company.actor(), at)).contains(at + "/withdrawal");
        visit.send(company.actor(), MockMvcRequestBuilders.post(at + "/withdrawal"), 302);
        assertThat(visit.read(company.actor(), at)).contains("Withdrawn").doesNotContain(at + "/withdrawal");
    }
}
