package org.tandem.benefit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A house with public-benefit status: what its coordinator keeps, and what the public reads. */
@WholeProgram
class BenefitPagesTests {

    private final MockMvc browser;
    private final Given given;
    private final Declaring declaring;
    private final PublicBenefit.Query benefits;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    BenefitPagesTests(MockMvc browser, Given given, Declaring declaring, PublicBenefit.Query benefits, TestClock clock,
            JdbcClient jdbc) {
        this.browser = browser;
        this.given = given;
        this.declaring = declaring;
        this.benefits = benefits;
        this.clock = clock;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void aCoordinatorComesFromTheHouseAndNamesTheNumberThatThePublicThenReads() throws Exception {
        assertThat(page(get("/house"), 200)).contains("href=\"/house/benefit\"");
        page(post("/house/benefit").param("krs", "KRS 123456").param("seen", "0"), 302);

        assertThat(page(get("/house/benefit"), 200)).contains("value=\"0000123456\"", "/houses/" + slug() + "/tax-share");
        assertThat(open("/pl/editions/" + editionSlug())).contains("0000 123 456", "1,5%");
        assertThat(open("/en/houses/" + slug() + "/tax-share")).contains("0000 123 456", "Give 1.5%", "not tax advice");
    }

    @Test
    void thePublicPageOfAnEditionChangesItsTagWithTheNumber() throws Exception {
        var before = tag("/pl/editions/" + editionSlug());
        declaring.declare(coordinator, "0000123456", false, 0);

        assertThat(tag("/pl/editions/" + editionSlug())).isNotEqualTo(before);
    }

    @Test
    void aNumberThatIsNoneStandsInItsFieldWithTheReason() throws Exception {
        assertThat(page(post("/house/benefit").param("krs", "12AB").param("seen", "0"), 422))
                .contains("value=\"12AB\"", "id=\"e-krs\"");
    }

    @Test
    void whoeverWasSlowerSeesWhatIsStoredBesideWhatWasTyped() throws Exception {
        declaring.declare(coordinator, "0000123456", false, 0);

        assertThat(page(post("/house/benefit").param("krs", "0000654321").param("seen", "0"), 409))
                .contains("value=\"0000654321\"", "0000123456");
    }

    @Test
    void aHouseWithoutTheStatusAsksForNothing() throws Exception {
        assertThat(open("/pl/editions/" + editionSlug())).doesNotContain("tax-share");
        browser.perform(get("/pl/houses/" + slug() + "/tax-share"))
                .andExpect(answer -> assertThat(answer.getResponse().getStatus()).isEqualTo(404));
        declaring.declare(coordinator, "", false, 0);
        assertThat(open("/pl/editions/" + editionSlug())).contains("tax-share");
        page(post("/house/benefit/withdrawal"), 302);
        assertThat(open("/pl/editions/" + editionSlug())).doesNotContain("tax-share");
    }

    @Test
    void theShareIsThatOfTheYearOnePercentUntilTheTaxOf2021() {
        declaring.declare(coordinator, "0000123456", false, 0);

        assertThat(shareIn(2009)).isEqualTo("1%");
        assertThat(shareIn(2022)).isEqualTo("1%");
        assertThat(shareIn(2023)).isEqualTo("1,5%");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30T21:59:00Z, 2025, 2026", "2026-04-30T22:01:00Z, 2026, 2027", "2026-11-26T12:00:00Z, 2026, 2027",
        "2027-01-02T12:00:00Z, 2026, 2027", "2027-04-30T12:00:00Z, 2026, 2027", "2027-05-01T12:00:00Z, 2027, 2028"})
    void onceTheDeadlineHasPassedTheSignSpeaksOfTheComingReturn(String now, String taxYear, String declaredIn) throws Exception {
        declaring.declare(coordinator, "0000123456", false, 0);
        clock.set(now);

        assertThat(open("/pl/houses/" + slug() + "/tax-share")).contains("za " + taxYear + " rok",
                "w " + declaredIn + " roku, w terminie",
                "<a href=\"https://www.podatki.gov.pl\" rel=\"noopener\">podatki.gov.pl</a>", "class=\"back\" href=\"/pl\"");
    }

    @Test
    void aHouseEntersWhatALaterLawSaysAndNobodyElseIsConcerned() {
        declaring.declare(coordinator, "0000123456", false, 0);
        var other = given.house();
        declaring.declare(other.coordinator(), "0000123457", false, 0);
        var year = LocalDate.now().getYear();

        declaring.share(coordinator, year + 1, 20);

        assertThat(shareIn(year + 1)).isEqualTo("1,5%");
        assertThat(shareIn(year + 2)).isEqualTo("2%");
        assertThat(in(year + 2, other.id(), null).perMille()).isEqualTo(15);
        declaring.drop(coordinator, year + 1);
        assertThat(shareIn(year + 2)).isEqualTo("1,5%");
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(() -> declaring.share(coordinator, 2010, 20));
    }

    @Test
    void anEditionThatIsOverShowsTheShareOfTheYearInWhichItEnded() {
        declaring.declare(coordinator, "0000123456", false, 0);
        var ended = LocalDate.now(clock).plusDays(30).getYear();
        declaring.share(coordinator, ended, 20);

        assertThat(in(ended + 3, edition.house().id(), editionSlug())).satisfies(then -> {
            assertThat(then.calendarYear()).isEqualTo(ended);
            assertThat(then.perMille()).isEqualTo(15);
            assertThat(then.now()).isFalse();
        });
        assertThat(in(ended + 3, edition.house().id(), null)).satisfies(now -> {
            assertThat(now.calendarYear()).isEqualTo(ended + 3);
            assertThat(now.perMille()).isEqualTo(20);
            assertThat(now.now()).isTrue();
        });
    }

    @Test
    void aShareThatCannotBeReadIsAskedForAgain() throws Exception {
        assertThat(page(post("/house/benefit/shares").param("taxYear", "soon").param("percent", "a lot"), 422))
                .contains("value=\"soon\"", "value=\"a lot\"", "id=\"e-taxYear\"", "id=\"e-percent\"");
        assertThat(page(post("/house/benefit/shares").param("taxYear", "2010").param("percent", "1,5"), 422))
                .contains("id=\"e-taxYear\"");
    }

    @Test
    void whatTheLawSaidIsNotChangedByHandNotEvenInTheDatabase() {
        assertThatThrownBy(() -> jdbc.sql("update tax_share set per_mille = 30 where house is null").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into benefit_status (house, krs) values (?, '12')")
                .param(edition.house().id().value()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyACoordinatorDeclares() {
        var expert = given.expert(edition.house());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> declaring.declare(expert, "0000123456", false, 0));
    }

    private String shareIn(int year) {
        return in(year, edition.house().id(), null).share(Language.PL);
    }

    /** As it is read in the spring of a year, when returns are filed, of a house, or of one of its editions. */
    private PublicBenefit in(int year, HouseId house, @Nullable String edition) {
        clock.set(year + "-03-01T10:00:00Z");
        var read = benefits.of(house, edition).orElseThrow();
        clock.letGo();
        return read;
    }

    private String slug() {
        return jdbc.sql("select slug from house where id = ?").param(edition.house().id().value()).query(String.class).single();
    }

    private String editionSlug() {
        return jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
    }

    private String tag(String address) throws Exception {
        return String.valueOf(browser.perform(get(address)).andReturn().getResponse().getHeader("ETag"));
    }

    private String open(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> asked, int status) throws Exception {
        var answer = browser.perform(asked.with(Given.signedIn(coordinator)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }
}
