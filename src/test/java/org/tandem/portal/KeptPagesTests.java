package org.tandem.portal;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.Partners;
import org.tandem.Statements;
import org.tandem.WholeProgram;
import org.tandem.film.FilmId;
import org.tandem.film.Premiering;
import org.tandem.film.Reel;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Arranging;
import org.tandem.gathering.Convening;
import org.tandem.gathering.GatheringKind;
import org.tandem.gathering.GatheringPlan;
import org.tandem.gathering.Period;
import org.tandem.gathering.Place;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;

/** Public pages are asked for again with the tag of the one that the browser has. */
@WholeProgram
class KeptPagesTests {

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)");

    @Autowired
    Partners partners;

    @Autowired
    Publishing publishing;

    @Autowired
    Convening convening;

    @Autowired
    Given given;

    @Autowired
    Reel reel;

    @Autowired
    Premiering premiering;

    @Autowired
    Arranging arranging;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Talks talks;
    private PartnershipId partnership;
    private String title;
    private List<String> pages;
    private List<String> others;
    private Given.Edition shown;
    private Reel.Conference conference;
    private FilmId film;

    @BeforeEach
    void published() {
        talks = Talks.begin(jdbc);
        title = "Czysty brzeg " + talks.edition().value();
        partnership = partners.shown(talks, title, "Razem sprzątamy.");
        var edition = "/pl/editions/" + slug("edition", talks.edition().value());
        pages = List.of(edition, edition + "/partnerships", "/pl/partnerships/" + slug("partnership", partnership.value()),
                "/pl/organisations/" + slug("organisation", talks.social().forOrganisation().value()));
        shown = given.edition();
        conference = reel.conference(shown);
        film = reel.published(shown, conference);
        others = List.of("/pl", "/pl/editions", "/pl/gatherings", "/pl/films", "/pl/films/feed.xml",
                "/pl/gatherings/" + slug("gathering", conference.id().value()), "/pl/films/" + slug("film", film.value()));
    }

    @Test
    void aPageThatIsStillTheSameIsNeitherReadNorRenderedAgain() throws Exception {
        for (var page : Stream.concat(pages.stream(), others.stream()).toList()) {
            var tag = tagOf(page);

            var sent = Statements.during(() -> {
                var again = get(page, tag);
                assertThat(again.getStatus()).as(page).isEqualTo(304);
                assertThat(again.getContentAsByteArray()).isEmpty();
                assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache");
            });

            assertThat(sent).as(page).hasSize(1);
        }
    }

    @Test
    void aTagIsMadeOfEveryTableThatItsPageIsReadFrom() throws Exception {
        for (var page : Stream.concat(pages.stream(), others.stream()).toList()) {
            var sent = Statements.during(() -> get(page, null));

            assertThat(tables(sent.subList(0, 1))).as(page).containsAll(tables(sent.subList(1, sent.size())));
        }
    }

    /** A table that says nothing would leave its pages in memory as they were. */
    @Test
    void everyTableThatAKeptPageIsReadFromAnnouncesItsChanges() throws Exception {
        var read = new TreeSet<String>();
        var more = List.of("/pl/articles", "/pl/publications", "/pl/projects", "/pl/map", "/pl/map/points", "/pl/pages/about",
                "/pl/articles/feed.xml");
        for (var page : Stream.of(pages, others, more).flatMap(List::stream).toList())
            read.addAll(tables(Statements.during(() -> get(page, null))));

        assertThat(jdbc.sql("""
                select c.relname from pg_class c where c.relkind = 'r' and c.relname in (:read) and not exists (
                       select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'changes_are_announced_when_it_changes')
                """).param("read", read).query(String.class).list()).isEmpty();
    }

    @Test
    void aWithdrawnConsentIsGoneAtTheNextLook() throws UnsupportedEncodingException {
        var tags = pages.stream().collect(Collectors.toMap(page -> page, this::tagOf));

        publishing.withdraw(talks.social(), partnership);

        for (var page : pages) {
            var again = get(page, tags.get(page));
            assertThat(again.getStatus()).as(page).isEqualTo(page.contains("/editions/") ? 200 : 404);
            assertThat(again.getContentAsString()).as(page).doesNotContain(title);
        }
    }

    @Test
    void aNewNameOfAPartyIsSeenAtTheNextLook() {
        var tags = pages.stream().collect(Collectors.toMap(page -> page, this::tagOf));

        jdbc.sql("update organisation set name = 'Pod nową nazwą' where id = ?").param(talks.social().forOrganisation().value())
                .update();

        assertThat(pages)
                .allSatisfy(page -> assertThat(get(page, tags.get(page)).getContentAsString()).contains("Pod nową nazwą"));
    }

    @Test
    void aNewNameOfAnAreaIsSeenAtTheNextLookAlsoOnTheFirstPageOfItsHouse() {
        var area = UUID.randomUUID();
        jdbc.sql("insert into theme (id, edition, position, name_pl) values (?, ?, 1, 'Ekologia')")
                .params(area, talks.edition().value()).update();
        jdbc.sql("update partnership set theme = ? where id = ?").params(area, partnership.value()).update();
        var house = jdbc.sql(
                "select h.slug from house h join initiative i on i.house = h.id join edition e on e.initiative = i.id where e.id = ?")
                .param(talks.edition().value()).query(String.class).single();
        var places = List.of(pages.get(0), pages.get(1), "/pl/houses/" + house);
        var tags = places.stream().collect(Collectors.toMap(page -> page, this::tagOf));

        jdbc.sql("update theme set name_pl = 'Czysta woda' where id = ?").param(area).update();

        assertThat(places)
                .allSatisfy(page -> assertThat(get(page, tags.get(page)).getContentAsString()).contains("Czysta woda"));
    }

    @Test
    void aGatheringThatIsAnnouncedStandsOnThePageOfItsEditionAtTheNextLook() throws UnsupportedEncodingException {
        var edition = pages.getFirst();
        var tag = tagOf(edition);
        var starts = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).plusDays(3);
        var called = "Spotkanie " + UUID.randomUUID();
        var plan = new GatheringPlan(GatheringKind.MEETING, Admission.PUBLIC, Translated.of(Language.PL, called),
                new Translated(null, null, null), new Period(starts, starts.plusHours(2), ZoneOffset.UTC),
                Place.at(Translated.of(Language.PL, "Gliwice"), "Rynek"), Set.of(Language.PL), null);

        var gathering = convening.plan(talks.coordinator(), talks.edition(), plan);
        assertThat(get(edition, tag).getStatus()).as("a plan changes nothing that the public sees").isEqualTo(304);

        convening.publish(talks.coordinator(), gathering);
        assertThat(get(edition, tag).getContentAsString()).contains(called);
    }

    @Test
    void aFilmThatIsTakenBackIsGoneAtTheNextLookFromItsPageItsListAndItsGathering() throws UnsupportedEncodingException {
        var places = others.stream().filter(page -> page.contains("/films") || page.contains("/gatherings/")).toList();
        var tags = places.stream().collect(Collectors.toMap(page -> page, this::tagOf));

        premiering.withdraw(shown.house().coordinator(), film);

        for (var page : places) {
            var again = get(page, tags.get(page));
            assertThat(again.getStatus()).as(page).isEqualTo(page.endsWith(slug("film", film.value())) ? 404 : 200);
            if (again.getStatus() == 200)
                assertThat(again.getContentAsString()).as(page).doesNotContain(film.toString(), slug("film", film.value()) + '"');
        }
    }

    @Test
    void aContributionThatIsWithdrawnIsSeenAtTheNextLook() {
        var page = "/pl/gatherings/" + slug("gathering", conference.id().value());
        var tag = tagOf(page);

        arranging.withdraw(shown.house().coordinator(), conference.id(), conference.opening());

        assertThat(get(page, tag).getStatus()).isEqualTo(200);
    }

    @Test
    void whatThePublicDoesNotFindHasNoTagAsWhatIsNotThere() {
        var page = "/pl/partnerships/" + slug("partnership", partnership.value());
        publishing.withdraw(talks.business(), partnership);

        for (var address : List.of(page, page + "-not-there", "/pl/organisations/" + slug("organisation", stranger()))) {
            var answer = get(address, null);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getHeader("ETag")).as(address).isNull();
        }
    }

    @Test
    void thePageOfOneWhoIsSignedInIsKeptByNobody() {
        for (var page : pages) {
            var answer = http.get().uri(page).with(Given.signedIn(talks.coordinator())).exchange().getResponse();

            assertThat(answer.getHeader("ETag")).isNull();
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void whoOnlyReadsGetsNoCookie() {
        assertThat(pages).allSatisfy(page -> assertThat(get(page, null).getHeader("Set-Cookie")).isNull());
    }

    private String tagOf(String page) {
        var answer = get(page, null);
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        assertThat(answer.getHeader("ETag")).as(page).startsWith("W/\"");
        return Objects.requireNonNull(answer.getHeader("ETag"));
    }

    private MockHttpServletResponse get(String page, @Nullable String tag) {
        var request = http.get().uri(page);
        return (tag == null ? request : request.header("If-None-Match", tag)).exchange().getResponse();
    }

    private java.util.UUID stranger() {
        return talks.stranger().forOrganisation().value();
    }

    private String slug(String table, java.util.UUID id) {
        return jdbc.sql("select slug from " + table + " where id = ?").param(id).query(String.class).single();
    }

    /** What is public of partnerships and films is seen through a view; who takes part, and who makes a film, is asked of those who sign in. */
    private static Set<String> tables(List<String> statements) {
        var found = new TreeSet<String>();
        for (var statement : statements)
            TABLE.matcher(statement.toLowerCase(Locale.ROOT)).results().map(it -> it.group(1)).filter(it -> !it.equals("lateral"))
                    .forEach(found::add);
        if (found.remove("public_partnership")) found.addAll(Set.of("partnership", "edition"));
        if (found.remove("public_film")) found.add("film");
        found.removeAll(Set.of("participation", "film_maker", "person"));
        return found;
    }
}
