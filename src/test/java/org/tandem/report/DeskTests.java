package org.tandem.report;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.negotiation.Negotiating;
import org.tandem.programme.Side;

import static org.assertj.core.api.Assertions.assertThat;

/** What the coordinator's morning page warns of. */
@WholeProgram
class DeskTests {

    private final Given given;
    private final Visit visit;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Negotiating negotiating;

    @Autowired
    DeskTests(Given given, Visit visit, TestClock clock, JdbcClient jdbc, Negotiating negotiating) {
        this.given = given;
        this.visit = visit;
        this.clock = clock;
        this.jdbc = jdbc;
        this.negotiating = negotiating;
    }

    /** What others have left for every house to answer. */
    @BeforeEach
    void nothingIsAskedOfEveryHouse() {
        jdbc.sql("delete from claim").update();
        jdbc.sql("delete from join_request").update();
    }

    @Test
    void aMailThatIsNotSentIsWarnedOfAfterAQuarterOfAnHour() throws Exception {
        var coordinator = given.edition().house().coordinator();
        clock.set("2001-03-01T12:00:00Z");
        jdbc.sql("""
                insert into mail (event_key, recipient, language, subject, body, link, state, next_attempt_at, created_at)
                values (gen_random_uuid()::text, 'nobody@example.org', 'PL', 's', 'b', false, 'WAITING', '2001-03-01T11:50:00Z', '2001-03-01T11:50:00Z')
                """).update();
        assertThat(visit.read(coordinator, "/desk")).doesNotContain("no mail server is named");

        clock.pass(Duration.ofMinutes(10));

        assertThat(visit.read(coordinator, "/desk")).contains("no mail server is named");
    }

    @Test
    void whatWaitsIsGroupedByWhoMustActAndLeadsToTheVeryThing() throws Exception {
        var edition = given.edition();
        var applied = given.applied(edition, Side.SOCIAL);
        var company = given.company(edition);
        var unanswered = given.nomination(company, given.social(edition));
        var talking = given.social(edition);
        var negotiation = negotiating.open(given.accepted(company, talking));

        var desk = visit.read(edition.house().coordinator(), "/desk?edition=" + edition.id());

        assertThat(group(desk, "house")).contains("The house must act", "/participations/" + applied.id(), "in 30 days");
        assertThat(group(desk, "social")).contains("Social organisations must act", "/nominations/" + unanswered, "in 14 days");
        assertThat(group(desk, "both")).contains("Both sides must act", "/negotiations/" + negotiation);
        assertThat(desk).doesNotContain("Companies must act").contains("Every qualified organisation has a nomination.");
    }

    @Test
    void theDeskOfAnEndedEditionIsCalmAndReopeningIsTuckedAway() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        given.applied(edition, Side.SOCIAL);
        assertThat(visit.read(coordinator, "/editions/" + edition.id())).doesNotContain("Reopen a phase of this ended edition");
        clock.pass(Duration.ofDays(800));

        var desk = visit.read(coordinator, "/desk?edition=" + edition.id());

        assertThat(desk).contains("This edition has ended", "The oldest is of").doesNotContain("days ago", "tag--warning",
                "tag--negative");
        assertThat(visit.read(coordinator, "/editions/" + edition.id())).contains("Reopen a phase of this ended edition")
                .doesNotContain("days ago").containsOnlyOnce("/phases/CALL/reopening");
    }

    @Test
    void theLongestStuckStandsFirstAndALongGroupIsCutWithALinkToItsList() throws Exception {
        var edition = given.edition();
        var participants = Stream.generate(() -> given.applied(edition, Side.SOCIAL)).limit(7).toList();
        var oldest = participants.getLast();
        jdbc.sql("update participation set applied_at = applied_at - interval '9 days' where id = ?").param(oldest.id().value())
                .update();

        var house = group(visit.read(edition.house().coordinator(), "/desk?edition=" + edition.id()), "house");

        assertThat(house).contains("7 matters", "9 days ago", "7 applications",
                "/editions/" + edition.id() + "/participants?state=APPLIED&amp;sort=OLDEST");
        assertThat(house.indexOf(oldest.id().toString())).isLessThan(house.indexOf(participants.getFirst().id().toString()));
        assertThat(participants.stream().filter(it -> house.contains(it.id().toString()))).hasSize(5);
    }

    @Test
    void whomNobodyHasNominatedIsListedAndALinkLeadsToTheRestOnlyWhereThereIsOne() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        for (int i = 0; i < 8; i++) given.social(edition);
        var rest = "/nominations/none?side=SOCIAL";
        assertThat(visit.read(coordinator, "/desk?edition=" + edition.id())).contains("8 organisations").doesNotContain(rest);

        given.social(edition);
        given.company(edition);

        assertThat(visit.read(coordinator, "/desk?edition=" + edition.id())).contains("9 organisations", rest,
                "See all 9 organisations");
        assertThat(visit.read(coordinator, "/editions/" + edition.id() + rest)).contains("(9)").doesNotContain("(10)");
    }

    @Test
    void theListOfOpenNegotiationsIsFilteredByWhoseTurnItIs() throws Exception {
        var edition = given.edition();
        var social = given.social(edition);
        negotiating.open(given.accepted(given.company(edition), social));
        var coordinator = edition.house().coordinator();

        assertThat(visit.read(coordinator, "/negotiations?state=OPEN&turn=both&edition=" + edition.id()))
                .contains(social.member().name());
        assertThat(visit.read(coordinator, "/negotiations?state=OPEN&turn=social&edition=" + edition.id()))
                .doesNotContain(social.member().name());
    }

    @Test
    void theFunnelIsAPictureAndTheSameFiguresAsATable() throws Exception {
        var edition = given.edition();
        negotiating.open(given.accepted(given.company(edition), given.social(edition)));
        given.applied(edition, Side.BUSINESS);

        var desk = visit.read(edition.house().coordinator(), "/desk?edition=" + edition.id());

        assertThat(figures(desk)).containsExactly("2", "1", "–", "1", "1", "–", "1", "1", "1", "1", "1", "1", "0", "0", "0", "0",
                "0", "0");
        assertThat(Pattern.compile("funnel__count\">(\\d+)<").matcher(desk).results().map(it -> it.group(1)))
                .containsExactly("3", "2", "1", "1", "0", "0");
    }

    @Test
    void anEditionInWhichNobodyTakesPartYetSaysWhatComes() throws Exception {
        var edition = given.edition();

        assertThat(visit.read(edition.house().coordinator(), "/desk?edition=" + edition.id())).contains("Nobody has applied yet")
                .doesNotContain("Every qualified organisation");
    }

    @Test
    void anotherHousesEditionIsNotThere() throws Exception {
        visit.findsNothing(given.edition().house().coordinator(), "/desk?edition=" + given.edition().id());
    }

    private static String group(String desk, String turn) {
        var begin = desk.indexOf("aria-labelledby=\"waits-" + turn);
        return begin < 0 ? "" : desk.substring(begin, desk.indexOf("</section>", begin));
    }

    private static Stream<String> figures(String desk) {
        var table = desk.substring(desk.indexOf("funnel__figures"));
        return Pattern.compile("data-label=\"[^\"]*\">([^<]*)<").matcher(table.substring(0, table.indexOf("</table>"))).results()
                .map(it -> it.group(1));
    }
}
