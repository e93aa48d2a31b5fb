package org.tandem.report;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.Visit;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** How a house reads its trail: acts in words, and what they were done to as it is called today. */
@WholeProgram
class AuditTests {

    private final Given given;
    private final Visit visit;
    private final JdbcClient jdbc;
    private final Given.Edition edition;

    @Autowired
    AuditTests(Given given, Visit visit, JdbcClient jdbc) {
        this.given = given;
        this.visit = visit;
        this.jdbc = jdbc;
        this.edition = given.edition();
    }

    @Test
    void anActIsSaidInWordsAndLeadsToWhatItWasDoneToByTheNameOfToday() throws Exception {
        var social = given.social(edition);
        var nomination = given.nomination(given.company(edition), social);
        jdbc.sql("update organisation set name = 'Renamed since' where id = ?").param(social.member().organisation().value())
                .update();

        var trail = visit.read(edition.house().coordinator(), "/audit?act=nomination.");

        assertThat(trail).contains("Nominated for negotiations",
                "href=\"/nominations/" + nomination + "\">Renamed since · Company",
                "href=\"/audit?subject=" + nomination);
        assertThat(trail).doesNotContain(">nomination.make<", ">" + nomination);
        assertThat(visit.read(edition.house().coordinator(), "/audit?subject=" + nomination)).contains("Renamed since · Company");
    }

    @Test
    void aHouseReadsNoNamesOfAnothersThings() throws Exception {
        var company = given.company(edition);
        given.nomination(company, given.social(edition));

        assertThat(visit.read(given.house().coordinator(), "/audit")).doesNotContain("/nominations/", company.member().name());
    }

    @Test
    void whatHasNoNameForTheHouseIsSaidToBeGone() throws Exception {
        var coordinator = edition.house().coordinator();
        jdbc.sql("""
                insert into audit_line (at, person, house, act, subject, edition)
                values (now(), ?, ?, 'credit.remove', gen_random_uuid(), ?), (now(), ?, ?, 'of-yore.do', gen_random_uuid(), ?)
                """).params(coordinator.someone().value(), coordinator.forHouse().value(), edition.id().value(),
                coordinator.someone().value(), coordinator.forHouse().value(), edition.id().value()).update();

        assertThat(visit.read(coordinator, "/audit")).contains("Credit removed", "gone, or not of this house", "of-yore.do");
    }
}
