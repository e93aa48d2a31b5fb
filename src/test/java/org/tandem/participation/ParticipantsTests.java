package org.tandem.participation;

import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.Statements;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.participation.ParticipantsPage.Filter;
import org.tandem.participation.ParticipantsPage.Sort;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of an edition's participants, as its house reads it. */
@WholeProgram
class ParticipantsTests {

    private final Given given;
    private final Visit visit;
    private final JdbcClient jdbc;
    private final JdbcClient owner;

    @Autowired
    ParticipantsTests(Given given, Visit visit, JdbcClient jdbc,
            @Qualifier("ownerDataSource") DataSource owner) {
        this.given = given;
        this.visit = visit;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
    }

    @Test
    void theHouseFiltersBySideStateAndName() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        given.qualified(edition, given.organisation("Żółta Łąka", "NGO"), Side.SOCIAL, null);
        given.applied(edition, given.organisation("Huta Szkła", "COMPANY"), Side.BUSINESS, null);
        var at = "/editions/" + edition.id() + "/participants";

        assertThat(visit.read(coordinator, at)).contains("Żółta Łąka", "Huta Szkła");
        assertThat(visit.read(coordinator, at + "?side=SOCIAL")).contains("Żółta Łąka").doesNotContain("Huta Szkła");
        assertThat(visit.read(coordinator, at + "?state=APPLIED")).contains("Huta Szkła").doesNotContain("Żółta Łąka");
        assertThat(visit.read(coordinator, at + "?search=zolta%20LAKA&sort=NAME")).contains("Żółta Łąka")
                .doesNotContain("Huta Szkła");
        assertThat(visit.read(coordinator, at + "?search=nobody")).contains("Nobody matches this choice.");
    }

    @Test
    void anEditionWithoutParticipantsSaysWhenTheyCome() throws Exception {
        var edition = given.edition();

        assertThat(visit.read(edition.house().coordinator(), "/editions/" + edition.id() + "/participants"))
                .contains("Nobody has applied yet");
    }

    @Test
    void nobodyElseSeesTheParticipants() throws Exception {
        var edition = given.edition();
        var at = "/editions/" + edition.id() + "/participants";

        visit.findsNothing(given.social(edition).actor(), at);
        visit.findsNothing(given.house().coordinator(), at);
        visit.findsNothing(edition.house().coordinator(), "/editions/" + UUID.randomUUID() + "/participants");
        visit.findsNothing(edition.house().coordinator(), at + "?after=forged");
    }

    @Test
    void theListGoesOnBehindItsLastRowInEachOrder() throws Exception {
        var edition = given.edition();
        for (int i = 0; i < 31; i++)
            given.applied(edition, given.organisation("Koło %02d".formatted(i), "NGO"), Side.SOCIAL, null);

        for (var sort : Sort.values()) {
            var first = visit.read(edition.house().coordinator(),
                    "/editions/" + edition.id() + "/participants?search=ko%C5%82o&sort=" + sort);
            var more = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
            var last = sort == Sort.NEWEST ? "Koło 00" : "Koło 30";
            assertThat(first).doesNotContain(last);
            assertThat(more).contains("search=ko%C5%82o");
            assertThat(visit.read(edition.house().coordinator(), more)).contains(last).doesNotContain("Koło 15");
        }
    }

    @Test
    void theListSendsAsManyStatementsForThirtyRowsAsForOne() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        given.social(edition);
        var at = "/editions/" + edition.id() + "/participants";
        var one = Statements.during(() -> visit.read(coordinator, at));
        for (int i = 0; i < 29; i++) given.social(edition);
        var thirty = Statements.during(() -> visit.read(coordinator, at));

        assertThat(thirty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aPageInTheMiddleOfTenThousandIsReadFromTheIndex() {
        var edition = given.edition();
        var word = "p-" + edition.id() + "-";
        jdbc.sql("""
                with o as (insert into organisation (id, name, slug, kind, since, version)
                           select gen_random_uuid(), 'Uczestnik ' || i, :slug || i, 'NGO', now(), 0 from generate_series(1, 10000) i
                           returning id)
                insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, version)
                select gen_random_uuid(), :edition, id, 'SOCIAL', 'QUALIFIED', 'We want to.', 2, now(), 0 from o
                """).param("slug", word).param("edition", edition.id().value()).update();
        owner.sql("analyze participation, organisation").update();
        try {
            var middle = UUID.fromString("80000000-0000-0000-0000-000000000000");
            assertThat(plan(edition.id(), new Filter("", "", "", Sort.NEWEST, middle))).contains("participation_in_edition")
                    .doesNotContain("Seq Scan on participation", "Sort");
            assertThat(plan(edition.id(), new Filter("SOCIAL", "QUALIFIED", "", Sort.OLDEST, middle)))
                    .contains("Index").doesNotContain("Seq Scan on participation", "Sort");
            assertThat(plan(edition.id(), new Filter("", "", "", Sort.NAME, middle))).contains("organisation_by_name");
        } finally {
            jdbc.sql("delete from participation where edition = ?").param(edition.id().value()).update();
            jdbc.sql("delete from organisation where slug like ? || '%'").param(word).update();
            owner.sql("analyze participation, organisation").update();
        }
    }

    private String plan(EditionId edition, Filter filter) {
        return String.join("\n", jdbc.sql("explain " + ParticipantsQuery.rowsFor(filter)).param("edition", edition.value())
                .param("side", filter.side()).param("state", filter.state()).param("search", filter.search())
                .param("after", filter.after()).param("size", 31).query((row, _) -> row.getString(1)).list());
    }
}
