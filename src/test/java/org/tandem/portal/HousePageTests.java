package org.tandem.portal;

import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Each house has a first page of its own, on which nothing of another's stands. */
@WholeProgram
class HousePageTests {

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    private Given.Edition edition;
    private String slug;

    @BeforeEach
    void aHouseWithAnEdition() {
        edition = given.edition();
        slug = slugOf(edition.house());
    }

    @Test
    void showsTheHousesProjectsAndNotThoseOfAnother() throws Exception {
        var own = project(edition.house());
        var others = project(given.edition().house());

        var page = read("/pl/houses/" + slug);

        assertThat(page).contains(own).doesNotContain(others);
    }

    @Test
    void showsTheFeaturedPublicationHoweverManyProjectsThereAre() throws Exception {
        for (int i = 0; i < 12; i++) project(edition.house());
        jdbc.sql("""
                insert into work (id, house, kind, slug, title_pl, public, featured, position, version)
                values (gen_random_uuid(), ?, 'PUBLICATION', 'ksiega-' || gen_random_uuid(), 'Księga', true, true, 99, 0)
                """).param(edition.house().id().value()).update();

        assertThat(read("/pl/houses/" + slug)).contains("Księga");
    }

    @Test
    void isDrawnAnewWhenAProjectIsHidden() throws Exception {
        var project = project(edition.house());
        var tag = tag("/de/houses/" + slug);
        assertThat(tag).isNotNull().isEqualTo(tag("/de/houses/" + slug));

        jdbc.sql("update work set public = false where title_pl = ?").param(project).update();

        assertThat(tag("/de/houses/" + slug)).isNotEqualTo(tag);
        assertThat(read("/de/houses/" + slug)).doesNotContain(project);
    }

    @Test
    void isNotThereForAHouseThatHasPublishedNoEdition() throws Exception {
        assertThat(status("/pl/houses/" + slugOf(given.house()))).isEqualTo(404);
        assertThat(status("/pl/houses/none-of-ours")).isEqualTo(404);
    }

    private String project(Given.House house) {
        var title = "Projekt " + UUID.randomUUID();
        jdbc.sql("""
                insert into work (id, house, kind, slug, title_pl, public, position, version)
                select gen_random_uuid(), :house, 'PROJECT', 'projekt-' || gen_random_uuid(), :title, true, count(*), 0
                  from work where house = :house
                """).param("house", house.id().value()).param("title", title).update();
        return title;
    }

    private String slugOf(Given.House house) {
        return jdbc.sql("select slug from house where id = ?").param(house.id().value()).query(String.class).single();
    }

    private String read(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private String tag(String path) throws Exception {
        return Objects.requireNonNull(browser.perform(get(path)).andReturn().getResponse().getHeader("ETag"));
    }

    private int status(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getStatus();
    }
}
