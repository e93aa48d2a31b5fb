package org.tandem.film;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.consent.ConsentId;
import org.tandem.consent.Faces;
import org.tandem.gathering.AgendaItem.Kind;
import org.tandem.gathering.Arranging;
import org.tandem.gathering.Convening;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

/** Rule 8: a film under embargo is nowhere before its premiere, and at its moment it is public by itself. */
@WholeProgram
class EmbargoTests {

    private final MockMvc browser;
    private final Given given;
    private final Reel reel;
    private final Premiering premiering;
    private final Naming naming;
    private final Casting casting;
    private final Arranging arranging;
    private final Convening convening;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private Given.Edition edition;
    private Actor coordinator;
    private Reel.Conference conference;
    private FilmId film;

    @Autowired
    EmbargoTests(MockMvc browser, Given given, Reel reel, Premiering premiering, Naming naming, Casting casting,
            Arranging arranging,
            Convening convening, TestClock clock, JdbcClient jdbc) {
        this.browser = browser;
        this.given = given;
        this.reel = reel;
        this.premiering = premiering;
        this.naming = naming;
        this.casting = casting;
        this.arranging = arranging;
        this.convening = convening;
        this.clock = clock;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.conference = reel.conference(edition);
        this.film = reel.published(edition, conference);
    }

    @BeforeEach
    void aSecondBeforeItsPremiere() {
        clock.set(Reel.SECOND_BEFORE);
    }

    @Test
    void untilItsMinuteAFilmIsNowhereAndThenItIsPublicByItself() throws Exception {
        for (var stranger : new Actor[]{null, given.house().coordinator(), given.organisation().actor()}) {
            for (var address : addresses()) isNotThere(stranger, address);
            assertThat(told(stranger)).as("no list, feed or map knows of it").doesNotContain(slug(), "Tajny film",
                    film.toString());
        }
        var before = tags();

        assertThat(text(null, "/pl/gatherings")).doesNotContain("href=\"/pl/films\"");
        clock.set(Reel.PREMIERE);
        assertThat(text(null, "/pl/gatherings")).as("the menu").contains("href=\"/pl/films\"");

        for (var address : addresses()) assertThat(answer(null, address).getStatus()).as(address).isEqualTo(200);
        for (var page : List.of("/pl/films", "/pl/films/feed.xml", "/sitemap.xml", "/pl/editions/" + editionSlug(),
                "/de/gatherings/" + gatheringSlug()))
            assertThat(text(null, page)).as(page).contains(slug());
        assertThat(tags()).as("no kept page is taken for the new one").doesNotContainAnyElementsOf(before);
    }

    @Test
    void theHouseAndTheMakersSeeItBeforeAndNobodyKeepsACopy() throws Exception {
        var maker = given.organisation().actor();
        var email = jdbc.sql("select email from person where id = ?").param(maker.someone().value()).query(String.class).single();
        isNotThere(maker, "/films/" + film);
        assertThat(text(maker, "/home")).as("nothing to find there yet").doesNotContain("href=\"/films\"");
        naming.name(coordinator, film, email.toUpperCase(java.util.Locale.ROOT));
        assertThat(text(maker, "/home")).as("where she stands, and in her menu").containsSubsequence("href=\"/films\"",
                "href=\"/films\"");

        for (var own : List.of(coordinator, maker)) for (var address : addresses()) {
            var answer = answer(own, address);
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).as(address).contains("no-store");
        }
        assertThat(text(maker, "/films")).contains("Tajny film");
        assertThat(text(maker, "/films/" + film)).contains("/films/" + film + "/uploads").doesNotContain("/makers",
                "/publication");
        naming.dismiss(coordinator, film, jdbc.sql("select id from film_maker where film = ?").param(film.value())
                .query(java.util.UUID.class).single());
        for (var address : addresses()) isNotThere(maker, address);
    }

    @Test
    void thePremiereMovesWithTheGatheringAndWithWhatStandsBeforeIt() throws Exception {
        clock.set(Reel.PREMIERE);
        reel.begins(edition, conference, 11);
        isNotThere(null, "/films/" + film + "/file");
        clock.set("2009-03-26T10:59:59Z");
        isNotThere(null, "/pl/films/" + slug());
        clock.set("2009-03-26T11:00:00Z");
        assertThat(answer(null, "/pl/films/" + slug()).getStatus()).isEqualTo(200);

        arranging.change(coordinator, conference.id(), conference.opening(), Reel.item(Kind.TALK, 61));
        isNotThere(null, "/pl/films/" + slug());
        arranging.move(coordinator, conference.id(), conference.premiere(), 1);
        assertThat(answer(null, "/pl/films/" + slug()).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsCalledOffOrTakenBackIsNotPublic() throws Exception {
        clock.set(Reel.PREMIERE);
        premiering.withdraw(coordinator, film);
        isNotThere(null, "/films/" + film + "/file");
        premiering.publish(coordinator, film);
        assertThat(answer(null, "/films/" + film + "/file").getStatus()).isEqualTo(200);

        convening.cancel(coordinator, conference.id(), "Śnieg");
        for (var address : addresses()) isNotThere(null, address);
    }

    @Test
    void aConsentThatIsWithdrawnTakesItFromThePublicAtOnce() throws Exception {
        clock.set(Reel.PREMIERE);
        var person = jdbc.sql("""
                insert into consent (id, edition, name, language, since) values (gen_random_uuid(), ?, 'Ewa Maj', 'PL', now()) returning id
                """).param(edition.id().value()).query(java.util.UUID.class).single();
        change(person, 1, "ASKED", "HOUSE", null);
        change(person, 2, "GIVEN", "PAPER", java.sql.Date.valueOf("2009-03-01"));
        casting.name(coordinator, film, Faces.of(java.util.Set.of(new ConsentId(person)), 1));
        for (var address : addresses()) assertThat(answer(null, address).getStatus()).as(address).isEqualTo(200);

        change(person, 3, "WITHDRAWN", "HOUSE", null);

        for (var address : addresses()) isNotThere(null, address);
        assertThat(told(null)).doesNotContain(slug());
        assertThat(text(coordinator, "/films/" + film)).contains("Ewa Maj");
    }

    private void change(java.util.UUID person, int number, String state, String way, java.sql.@Nullable Date signed) {
        jdbc.sql("""
                insert into consent_change (consent, use, number, state, at, way, person, signed_on)
                values (:consent, 'FILM', :number, :state, now(), :way, :person, :signed)
                """).param("consent", person).param("number", number).param("state", state).param("way", way)
                .param("person", coordinator.someone().value()).param("signed", signed).update();
    }

    @Test
    void anItemThatLeavesTheAgendaTakesThePremiereWithIt() throws Exception {
        clock.set(Reel.PREMIERE);
        arranging.remove(coordinator, conference.id(), conference.premiere());

        for (var address : addresses()) isNotThere(null, address);
        assertThat(jdbc.sql("select state from film where id = ? and premiere is null").param(film.value()).query(String.class)
                .single()).isEqualTo("PREPARED");
        assertThat(text(coordinator, "/films/" + film)).contains("One thing is missing".substring(0, 3));
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        var other = reel.conference(given.edition(edition.house()));
        var bare = reel.prepared(coordinator, edition).value();
        for (var change : List.of("premiere = null", "premiere = '" + other.premiere() + "'",
                "premiere = '" + conference.opening() + "'", "slug = 'other'"))
            assertThatThrownBy(() -> jdbc.sql("update film set version = version + 1, " + change + " where id = ?")
                    .param(film.value()).update()).as(change).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update film set state = 'PUBLISHED' where id = ?").param(bare).update())
                .hasMessageContaining("nothing_is_published_without_a_premiere");
        for (var part : List.of("film_poster", "film_file", "film_subtitles")) {
            var whole = reel.prepared(coordinator, edition).value();
            jdbc.sql("delete from " + part + " where film = ?").param(whole).update();
            assertThatThrownBy(() -> jdbc.sql("update film set state = 'PUBLISHED', premiere = ? where id = ?")
                    .params(conference.premiere().value(), whole).update()).hasMessageContaining("a film is published with");
        }
    }

    private List<String> addresses() {
        var at = "/films/" + film;
        return List.of("/pl/films/" + slug(), "/de/films/" + slug(), at + "/file", at + "/poster", at + "/poster/preview",
                at + "/subtitles/pl.vtt", at + "/subtitles/de.vtt", at + "/subtitles/en.vtt");
    }

    private String told(@Nullable Actor reader) throws Exception {
        return text(reader, "/pl/films") + text(reader, "/pl/films/feed.xml") + text(null, "/sitemap.xml")
                + text(reader, "/pl/editions/" + editionSlug()) + text(reader, "/pl/gatherings/" + gatheringSlug())
                + text(reader, "/pl/editions/" + editionSlug() + "/calendar.ics");
    }

    /** The same as for what does not exist at all. */
    private void isNotThere(@Nullable Actor reader, String address) throws Exception {
        for (var request : List.of(get(address), head(address), get(address).header("Range", "bytes=0-1"),
                get(address).header("If-None-Match", "*"))) {
            var answer = browser.perform(reader == null ? request : request.with(Given.signedIn(reader))).andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(404);
            assertThat(answer.getHeaderNames()).as(address).doesNotContain("ETag", "Last-Modified", "Accept-Ranges",
                    "Content-Range");
        }
    }

    /** By which a reader's browser knows that nothing has changed. */
    private List<String> tags() throws Exception {
        var tags = new ArrayList<String>();
        for (var page : List.of("/pl/editions/" + editionSlug(), "/pl/films", "/pl/films/feed.xml"))
            tags.add(String.valueOf(answer(null, page).getHeader("ETag")));
        return tags;
    }

    private String text(@Nullable Actor reader, String address) throws Exception {
        var answer = answer(reader, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(@Nullable Actor reader, String address) throws Exception {
        var request = get(address);
        return browser.perform(reader == null ? request : request.with(Given.signedIn(reader))).andReturn().getResponse();
    }

    private String slug() {
        return jdbc.sql("select slug from film where id = ?").param(film.value()).query(String.class).single();
    }

    private String editionSlug() {
        return jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
    }

    private String gatheringSlug() {
        return jdbc.sql("select slug from gathering where id = ?").param(conference.id().value()).query(String.class).single();
    }
}
