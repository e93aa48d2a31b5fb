package org.tandem.film;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.consent.ConsentId;
import org.tandem.consent.Consenting;
import org.tandem.consent.Pictured;
import org.tandem.consent.Use;
import org.tandem.credit.Credited;
import org.tandem.credit.Crediting;
import org.tandem.credit.Tier;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Whom a film shows: it is public only while all of them agree, and nobody is named who did not say yes. */
@WholeProgram
class CastTests {

    private static final LocalDate SIGNED = LocalDate.of(2009, 1, 2);

    private final Reel reel;
    private final Premiering premiering;
    private final Consenting consenting;
    private final Crediting crediting;
    private final Visit visit;
    private final MockMvc browser;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Given given;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    CastTests(Reel reel, Premiering premiering, Consenting consenting, Crediting crediting, Visit visit, MockMvc browser,
            JdbcClient jdbc, TestClock clock, Given given) {
        this.reel = reel;
        this.premiering = premiering;
        this.consenting = consenting;
        this.crediting = crediting;
        this.visit = visit;
        this.browser = browser;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = given;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void aFilmGoesPublicOnlyWithTheConsentOfAllWhomItShowsAndIsGoneWithOneWithdrawal() throws Exception {
        clock.set("2009-03-20T10:00:00Z");
        var film = reel.prepared(coordinator, edition);
        var at = "/films/" + film;
        var anna = person("Anna Kos");
        premiering.schedule(coordinator, film, reel.conference(edition).premiere());
        assertThat(visit.send(coordinator, post(at + "/persons").param("seen", "0"), 422)).contains("id=\"e-persons\"");
        visit.send(coordinator, post(at + "/persons").param("seen", "0").param("persons", anna.toString()), 302);
        assertThat(visit.read(coordinator, at)).contains("a consent is missing", "Anna Kos</a> (not asked)");
        visit.send(coordinator, post(at + "/publication"), 422);

        consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM), SIGNED);
        visit.send(coordinator, post(at + "/publication"), 302);
        clock.set(Reel.PREMIERE);
        var slug = jdbc.sql("select slug from film where id = ?").param(film.value()).query(String.class).single();
        for (var address : new String[]{"/pl/films/" + slug, at + "/poster", at + "/file", "/pl/films/" + slug + "/credits.txt"})
            assertThat(status(address)).as(address).isEqualTo(200);
        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.FILM));
        for (var address : new String[]{"/pl/films/" + slug, at + "/poster", at + "/file", "/pl/films/" + slug + "/credits.txt"})
            assertThat(status(address)).as(address).isEqualTo(404);
        assertThat(visit.read(coordinator, at + "/persons")).contains("Anna Kos</a> (withdrawn)");
    }

    @Test
    void theCreditsNameThoseWhoAgreedAndTheEditionsOwnInTheirWords() throws Exception {
        var film = reel.prepared(coordinator, edition);
        var anna = person("Anna Kos");
        var jan = person("Jan Maj");
        consenting.file(coordinator, edition.id(), anna, Set.of(Use.FILM, Use.NAMING), SIGNED);
        consenting.file(coordinator, edition.id(), jan, Set.of(Use.FILM), SIGNED);
        visit.send(coordinator,
                post("/films/" + film + "/persons").param("seen", "0").param("persons", anna.toString(), jan.toString()), 302);
        crediting.add(coordinator, edition.id(), Credited.of(Tier.FUNDER, "Fundusz Próbny")
                .worded(new Translated("Projekt współfinansowany", "Gefördert vom Fonds", null)));
        var slug = jdbc.sql("select slug from film where id = ?").param(film.value()).query(String.class).single();

        assertThat(visit.read(coordinator, "/de/films/" + slug)).contains("Anna Kos", "Gefördert vom Fonds")
                .doesNotContain("Jan Maj");
        assertThat(visit.read(coordinator, "/de/films/" + slug + "/credits.txt")).startsWith("Tajny film")
                .contains("Mitwirkende\r\nAnna Kos\r\n", "Fundusz Próbny", "Gefördert vom Fonds")
                .doesNotContain("Jan Maj", "WEBVTT");
        consenting.withdraw(coordinator, edition.id(), anna, Set.of(Use.NAMING));
        assertThat(visit.read(coordinator, "/de/films/" + slug + "/credits.txt")).doesNotContain("Anna Kos");
        assertThat(status("/de/films/" + slug + "/credits.txt")).isEqualTo(404);
    }

    @Test
    void whoSaysWhomAFilmShowsOverAnothersWordsKeepsHerTicksAndIsTold() throws Exception {
        var film = reel.prepared(coordinator, edition);
        var at = "/films/" + film + "/persons";
        var anna = person("Anna Kos");
        var jan = person("Jan Maj");
        visit.send(coordinator, post(at).param("seen", "0").param("persons", anna.toString()), 302);

        var behind = visit.send(coordinator, post(at).param("seen", "0").param("persons", jan.toString()), 409);

        assertThat(behind).contains("Someone was faster", "name=\"seen\" value=\"1\"", "Anna Kos</a> (not asked)",
                "value=\"" + jan + "\" checked").doesNotContain("value=\"" + anna + "\" checked");
        visit.send(coordinator, post(at).param("seen", "1").param("persons", jan.toString()), 302);
        assertThat(visit.read(coordinator, at)).contains("Jan Maj</a> (not asked)").doesNotContain("Anna Kos</a>");
    }

    @Test
    void nobodyButTheHouseSaysWhomAFilmShows() throws Exception {
        var film = reel.prepared(coordinator, edition);
        for (var stranger : new Actor[]{given.house().coordinator(), given.organisation().actor(),
            given.expert(edition.house())}) {
            visit.findsNothing(stranger, "/films/" + film + "/persons");
            visit.send(stranger, post("/films/" + film + "/persons").param("nobody", "true"), 404);
        }
        visit.send(coordinator, post("/films/" + FilmId.next() + "/persons").param("nobody", "true"), 404);
    }

    private ConsentId person(String name) {
        return consenting.add(coordinator, edition.id(), new Pictured(name, null, Language.PL, null), false);
    }

    private int status(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getStatus();
    }
}
