package org.tandem.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.tandem.installation.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the demo holds: the facts of 2008/2009 and nothing invented beside them, and a current edition with something in every state. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class DemoTests {

    private static final String SPRING = "miedzysektorowa-wiosna-2008-2009";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Telling telling;

    @LocalServerPort
    int port;

    @Test
    void theTenNamedPartnershipsStandInTheirAreas() {
        assertThat(list("""
                select t.name_pl || ': ' || s.name || ' + ' || b.name
                  from public_partnership p join theme t on t.id = p.theme
                  join organisation s on s.id = p.social join organisation b on b.id = p.business
                  join edition e on e.id = p.edition
                 where e.slug = :spring
                """)).containsExactlyInAnyOrder(
                "Ekologia i środowisko naturalne: Fundacja Ekologiczna \"Silesia\" + Jastrzębska Spółka Energetyczna S.A.",
                "Ekologia i środowisko naturalne: Polski Klub Ekologiczny + Atmoterm S.A.",
                "Warsztaty: aktywność i rozwój osobisty: Centrum Kształcenia i Dialogu THEOTOKOS + DPM",
                "Warsztaty: aktywność i rozwój osobisty: AIESEC + HR Masters",
                "Warsztaty: aktywność i rozwój osobisty: Akademia Wspierania Rozwoju Człowieka + Biuro Turystyczne \"Sport Centrum\"",
                "Warsztaty: aktywność i rozwój osobisty: Centrum Rozwoju Inicjatyw Społecznych + HR Masters",
                "Strona internetowa adopcji zwierząt: MZUK + Laboratorium Obrazu",
                "Aktywne kobiety w społeczności lokalnej: Forum Kobiet Ziemi Gliwickiej + Agencja Rozwoju Lokalnego",
                "Wolontariat pracowniczy: Dom Pomocy Społecznej w Poraju + Częstochowskie Przedsiębiorstwo Komunalne",
                "Wolontariat pracowniczy: Stowarzyszenie św. Filipa Nereusza + P.P.H.U. MARTECH-PLUS");
    }

    @Test
    void theEleventhIsADifferenceAndNoInventedPair() throws Exception {
        assertThat(list(
                "select announced || ' ' || (select count(*) from partnership where edition = e.id) from edition e where slug = :spring"))
                .containsExactly("11 10");
        assertThat(page("/en/editions/" + SPRING))
                .contains("11 partnerships were announced; 10 are known by name.").doesNotContain("to be announced");
        assertThat(page("/pl/editions/" + SPRING)).contains("Zapowiedziano 11 partnerstw; z nazwy znamy 10.");
    }

    @Test
    void whatNoSourceGivesIsFlaggedAndNoRealOrganisationHasAnInventedNumber() {
        assertThat(list("select kind from phase p join edition e on e.id = p.edition where e.slug = :spring and not p.sample"))
                .containsExactlyInAnyOrder("SUMMARY", "CLOSING");
        assertThat(list("""
                select x.what from edition e cross join lateral (
                    select 'side' as what from participation p where p.edition = e.id and not p.sample
                    union all select 'partnership' from partnership p where p.edition = e.id and not p.sample
                    union all select 'number' from participation p join organisation_identifier i on i.organisation = p.organisation
                               where p.edition = e.id
                    union all select 'organisation' from participation p join organisation o on o.id = p.organisation
                               where p.edition = e.id and o.sample
                    union all select 'person' from participation p join membership m on m.organisation = p.organisation
                               join person s on s.id = m.person where p.edition = e.id and s.name !~ '^Osoba przykładowa \\d+$') x
                 where e.slug = :spring
                """)).isEmpty();
    }

    @Test
    void bothEditionsHaveCriteriaThatAreFlaggedAsMadeUpAndSomeOfThemAreAnswered() {
        assertThat(list("""
                select e.slug || ' ' || count(*) || ' ' || bool_and(c.sample)
                  from criterion c join edition e on e.id = c.edition group by e.slug
                """)).hasSize(2).allMatch(it -> it.endsWith(" 4 true"));
        assertThat(list("""
                select distinct (e.slug = :spring) || ' ' || a.met
                  from criterion_answer a join criterion c on c.id = a.criterion join edition e on e.id = c.edition
                """)).containsExactlyInAnyOrder("true true", "false true", "false false");
        assertThat(list("""
                select p.id::text from participation p join criterion c on c.edition = p.edition and (c.side is null or c.side = p.side)
                  left join criterion_answer a on a.criterion = c.id and a.participation = p.id
                 where a.met is null and p.state = 'APPLIED'
                """)).isNotEmpty();
    }

    @Test
    void everyPersonIsFlaggedAsMadeUp() {
        assertThat(list("select email from person where not sample")).isEmpty();
    }

    @Test
    void theSpringIsToldToItsVeryEnd() {
        assertThat(list("""
                select a.kind || ' ' || count(*) from agenda_item a join gathering g on g.id = a.gathering join edition e on e.id = g.edition
                 where e.slug = :spring and g.starts::date = date '2009-02-26' and a.kind = 'PRESENTATION' group by a.kind
                """)).containsExactly("PRESENTATION 10");
        assertThat(list("""
                select p.opens::date || (select string_agg(' ' || s.language, '' order by s.language) from film_subtitles s where s.film = f.id)
                  from film_premiere p join film f on f.id = p.film join edition e on e.id = f.edition where e.slug = :spring
                """)).containsExactly("2009-03-26 DE EN PL");
        assertThat(list("""
                select c.tier || ' ' || count(*) from credit c join edition e on e.id = c.edition where e.slug = :spring
                 group by c.tier order by c.tier
                """)).containsExactly("FUNDER 1", "MEDIA_PATRON 6", "PARTNER 4");
    }

    @Test
    void whatTheExpertSawInTheSpringIsSaidToBeUnknown() {
        assertThat(list("""
                select v.words from point_version v join observed_point o on o.id = v.point join partnership p on p.id = o.partnership
                  join edition e on e.id = p.edition where e.slug = :spring
                """)).hasSize(9).allSatisfy(words -> assertThat(words).startsWith("Tekst przykładowy:"));
    }

    @Test
    void theFundersWordsAreQuotedAsTheyAre() throws Exception {
        assertThat(page("/pl/editions/" + SPRING))
                .contains("Projekt współfinansowany z grantu Trust for Civil Society in Central and Eastern Europe");
        assertThat(page("/en/editions/" + SPRING))
                .contains("Supported by a grant from the Trust for Civil Society in Central and Eastern Europe");
    }

    @Test
    void pagesOfSampleDataSaySoAndAreNotForSearchEngines() throws Exception {
        for (var path : List.of("", "/editions", "/editions/" + SPRING, "/editions/" + SPRING + "/partnerships",
                "/partnerships/aiesec-hr-masters", "/organisations/hr-masters"))
            assertThat(page("/en" + path)).as(path).contains("<meta name=\"robots\" content=\"noindex\">", ">SAMPLE<");
        assertThat(page("/sitemap.xml")).doesNotContain("<loc>");
    }

    @Test
    void theCurrentEditionHasSomethingInEveryState() {
        assertThat(current("participation", "side || count(*)", "group by side")).containsExactlyInAnyOrder("SOCIAL40",
                "BUSINESS25");
        assertThat(current("participation", "distinct state", "")).containsExactlyInAnyOrder("APPLIED", "QUALIFIED", "DECLINED",
                "WITHDRAWN");
        assertThat(current("nomination", "distinct state", "")).containsExactlyInAnyOrder("MADE", "ACCEPTED", "DECLINED",
                "EXPIRED",
                "WITHDRAWN");
        assertThat(current("negotiation", "distinct state", "")).containsExactlyInAnyOrder("OPEN", "AGREED", "ABANDONED",
                "LAPSED");
        assertThat(current("negotiation", "distinct offers::text", "and state = 'OPEN'")).contains("0", "1", "3");
        assertThat(current("agreement", "distinct num_nonnulls(business_confirmed_at, social_confirmed_at)::text", ""))
                .containsExactlyInAnyOrder("0", "1", "2");
        assertThat(current("partnership", "distinct state", "")).containsExactlyInAnyOrder("FORMING", "CONCLUDED", "RUNNING",
                "COMPLETED", "ENDED_EARLY");
        assertThat(current("partnership", """
                distinct concat_ws(' ', text_version > 0, num_nonnulls(business_approved, social_approved),
                                        num_nonnulls(business_consent, social_consent))""", "and state <> 'FORMING'"))
                .containsExactlyInAnyOrder("f 0 0", "t 0 0", "t 1 0", "t 2 0", "t 2 1", "t 2 2");
        assertThat(list("select 'draft' from application_draft limit 1")).isNotEmpty();
        assertThat(list("select distinct state from claim")).containsExactlyInAnyOrder("ASKED", "GRANTED", "REFUSED");
        assertThat(list("select state from join_request")).contains("OPEN");
        assertThat(list("select 'message' from message limit 1")).isNotEmpty();
        assertThat(list("select distinct language from mail")).containsExactlyInAnyOrder("PL", "DE", "EN");
    }

    @Test
    void theOrganisationsOfTheCurrentEditionAreFlaggedAsMadeUpAndTheirNumbersBelongToNobody() {
        assertThat(current("participation p join organisation o on o.id = p.organisation", "o.name", "and not o.sample"))
                .isEmpty();
        assertThat(list("select value from organisation_identifier")).hasSize(65).allMatch(number -> number.startsWith("999"));
    }

    @Test
    void eachRoleIsEnteredWithOneClickAndTheNewcomerHasAnInvitation() throws Exception {
        var roles = list("select role from demo_sign_in");
        var signIn = page("/en/sign-in");

        assertThat(roles).containsExactlyInAnyOrder("coordinator", "company", "social", "editor", "expert", "member", "newcomer");
        assertThat(roles)
                .allSatisfy(role -> assertThat(signIn).contains("name=\"email\" value=\"%s@tandem.example\"".formatted(role)));
        assertThat(page("/en/demo-mail?address=newcomer@tandem.example")).contains("zaproszenie", "/links/");
        assertThat(list("""
                select p.email from person p join membership m on m.person = p.id and m.organisation is not null
                 where 'OWNER' = any(m.roles) and (select count(*) from membership where person = p.id and organisation is not null) = 2
                """)).containsExactly("company@tandem.example");
    }

    @Test
    void theSampleHouseCanBeReachedAndHasCheckedItsPages() throws Exception {
        for (var page : List.of("about", "contact", "privacy", "accessibility", "cookies")) {
            var told = page("/en/pages/" + list("""
                    select p.slug from page p join house h on h.id = p.house join page_address a on a.page = p.id
                     where h.slug = 'dom-przykladowy' and p.kind = upper('%s')""".formatted(page)).getFirst());
            assertThat(told).as(page).contains("tag--sample").doesNotContain("has not entered", "has not checked");
        }
        assertThat(list("select body from page_text t join page p on p.id = t.page join house h on h.id = p.house "
                + "where h.slug = 'dom-przykladowy' and p.kind = 'CONTACT' and t.language = 'PL'")).singleElement().asString()
                .contains("ul. Przykładowa 1", "<dom@tandem.example>", "/press)");
    }

    @Test
    void aMailForSomebodyElseIsOpenedAsHerWithOneClick() throws Exception {
        var theirs = page("/en/demo-mail?address=company@tandem.example");

        assertThat(theirs).contains("Sign in as: Company", "name=\"email\" value=\"company@tandem.example\"")
                .containsPattern("name=\"to\" value=\"/[a-z]+/[0-9a-f-]{36}[^\"]*\\?for=");
        assertThat(page("/en/demo-mail?address=newcomer@tandem.example")).as("a link for whoever has it")
                .containsPattern("<a href=\"[^\"]*/(pl|de|en)/links/").doesNotContain("Sign in as");
    }

    @Test
    void whatIsCalledOffIsNotNext() throws Exception {
        var page = page("/en/gatherings");

        assertThat(page.indexOf("Workshop: employee volunteering")).isGreaterThan(page.indexOf("Called off"))
                .isGreaterThan(page.indexOf("Market day of partnerships"));
    }

    @Test
    void theFirstPageSaysItsFiguresOnce() throws Exception {
        assertThat(page("/en")).contains("class=\"circles\" viewBox=\"0 0 560 360\" role=\"img\"")
                .doesNotContain("<dl class=\"stats\">");
        assertThat(page("/en")).contains("href=\"/en/films\"");
    }

    @Test
    void agendasFillTheTimeOfTheirGatherings() {
        assertThat(list("""
                select g.slug || ': ' || sum(a.minutes) || ' minutes'
                  from gathering g join agenda_item a on a.gathering = g.id
                 group by g.id having sum(a.minutes) * interval '1 minute' <> g.ends - g.starts
                """)).isEmpty();
        assertThat(list("select distinct 'one' from gathering where num_nonnulls(place_pl, place_de, place_en) in (1, 2)"))
                .isEmpty();
    }

    @Test
    void aSecondStartTellsNothing() {
        var before = list("select count(*)::text from audit_line");

        telling.start();

        assertThat(list("select count(*)::text from audit_line")).isEqualTo(before);
    }

    @Test
    void aStoryCutShortSaysInOneSentenceWhatToDo() {
        var told = jdbc.sql("select told from demo_story").query(java.sql.Timestamp.class).single();
        jdbc.sql("update demo_story set told = null").update();
        try {
            assertThatThrownBy(() -> beans.createBean(Telling.class)).rootCause().isInstanceOf(CannotStart.class)
                    .hasMessageMatching(
                            "The demo was stopped during its first start and is incomplete: delete its data directory \\S+, and start again\\.");
        } finally {
            jdbc.sql("update demo_story set told = ?").param(told).update();
        }
    }

    private List<String> current(String table, String what, String more) {
        return list("select %s from %s where edition = (select id from edition where slug <> :spring) %s".formatted(what, table,
                more));
    }

    private List<String> list(String sql) {
        var statement = jdbc.sql(sql);
        return (sql.contains(":spring") ? statement.param("spring", SPRING) : statement).query(String.class).list().stream()
                .map(Objects::requireNonNull).toList();
    }

    private String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
