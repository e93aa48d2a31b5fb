package org.tandem.work;

import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The publications and projects of a house: what its editors keep, and what everybody reads. */
@WholeProgram
class WorksTests {

    private final MockMvc browser;
    private final Given given;
    private final Presenting presenting;
    private final ShownWorks shown;
    private final JdbcClient jdbc;
    private final Given.House house;
    private final Actor coordinator;
    private final String title = "Atlas " + UUID.randomUUID();

    @Autowired
    WorksTests(MockMvc browser, Given given, Presenting presenting, ShownWorks shown, JdbcClient jdbc) {
        this.browser = browser;
        this.given = given;
        this.presenting = presenting;
        this.shown = shown;
        this.jdbc = jdbc;
        this.house = given.house();
        this.coordinator = house.coordinator();
    }

    @Test
    void anEditorAddsAPublicationThatNobodySeesUntilSheShowsIt() throws Exception {
        assertThat(page(get("/publications"), 200)).contains("/publications/new");
        page(post("/publications").param("title-pl", title).param("since", "2009").param("shop", "https://example.org/kup"), 302);
        var list = page(get("/publications"), 200);
        assertThat(list).contains(title, "hidden");
        assertThat(open("/pl/publications")).doesNotContain(title);

        page(post("/publications/" + id() + "/showing"), 302);

        assertThat(open("/pl/publications")).contains(title, "2009", "https://example.org/kup");
        assertThat(open("/en/publications/" + slug())).contains(title, "application/ld+json", "\"Book\"");
        page(post("/publications/" + id() + "/hiding"), 302);
        assertThat(status("/pl/publications/" + slug())).isEqualTo(404);
    }

    @Test
    void mistakesStandAtTheirFieldsAndWhatWasTypedIsKept() throws Exception {
        assertThat(page(post("/projects").param("title-pl", "").param("since", "last year").param("page", "javascript:alert(1)"),
                422))
                .contains("id=\"e-title-pl\"", "id=\"e-since\"", "value=\"last year\"", "id=\"e-page\"", "javascript:alert(1)");
        assertThat(page(post("/projects").param("title-pl", "x").param("since", "2010").param("until", "2009-12"), 422))
                .contains("id=\"e-until\"");
        assertThat(page(post("/projects").param("title-pl", "x".repeat(201)), 422)).contains("id=\"e-title-pl\"");
    }

    @Test
    void whoeverWasSlowerSeesWhatIsStoredBesideWhatSheTyped() throws Exception {
        var work = add(Kind.PROJECT, title);
        presenting.change(coordinator, work, 0, named("Pierwszy " + title));

        assertThat(page(post("/projects/" + work).param("seen", "0").param("title-pl", "Drugi"), 409))
                .contains("value=\"Drugi\"", "Pierwszy " + title);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> presenting.change(coordinator, work, 0, named("Drugi")));
    }

    @Test
    void onePublicationStandsBeforeTheOthersAndTheOneBeforeStepsBack() {
        var first = shown(title);
        var second = shown("Drugi " + title);

        presenting.feature(coordinator, first);
        presenting.feature(coordinator, second);

        assertThat(Objects.requireNonNull(shown.front(house.id()).featured()).row().id()).isEqualTo(second);
        presenting.hide(coordinator, second);
        assertThat(shown.front(house.id()).featured()).isNull();
        var hidden = add(Kind.PUBLICATION, "Ukryty " + title);
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(() -> presenting.feature(coordinator, hidden));
        assertThatThrownBy(() -> jdbc.sql("update work set featured = true where id = ?").param(hidden.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneIsMovedUpAndTheFirstStaysWhereItIs() {
        var first = shown("A " + title);
        var second = shown("B " + title);

        presenting.raise(coordinator, second);
        presenting.raise(coordinator, second);

        assertThat(shown.all(Kind.PUBLICATION).works().stream().map(work -> work.row().id())
                .filter(id -> id.equals(first) || id.equals(second))).containsExactly(second, first);
    }

    @Test
    void anotherHouseFindsNothingHere() throws Exception {
        var work = add(Kind.PUBLICATION, title);
        var stranger = given.house().coordinator();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> presenting.remove(stranger, work));
        assertThat(browser.perform(get("/publications/" + work).with(Given.signedIn(stranger))).andReturn().getResponse()
                .getStatus())
                .isEqualTo(404);
        assertThat(page(get("/projects/" + work), 404)).doesNotContain(title);
    }

    private WorkId shown(String name) {
        var work = add(Kind.PUBLICATION, name);
        presenting.show(coordinator, work);
        return work;
    }

    private WorkId add(Kind kind, String name) {
        return presenting.add(coordinator, kind, named(name), false);
    }

    private static Described named(String name) {
        return new Described(Translated.of(Language.PL, name), new Translated(null, null, null), null, null, null, null, null,
                null,
                null);
    }

    private String id() {
        return jdbc.sql("select id::text from work where title_pl = ?").param(title).query(String.class).single();
    }

    private String slug() {
        return jdbc.sql("select slug from work where title_pl = ?").param(title).query(String.class).single();
    }

    private String open(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private int status(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> asked, int status) throws Exception {
        var answer = browser.perform(asked.with(Given.signedIn(coordinator)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }
}
