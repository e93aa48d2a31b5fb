package org.tandem.portal;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;

import com.rometools.rome.io.SyndFeedInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.article.section.SectionId;
import org.tandem.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is new, for programs that read it to people. */
@WholeProgram
class FeedTests {

    @Autowired
    Given given;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Actor coordinator;
    private SectionId section;
    private String page;
    private final String title = "Razem & osobno <b>" + UUID.randomUUID();

    @BeforeEach
    void anArticle() {
        coordinator = given.house().coordinator();
        section = newsroom.section(coordinator, "Inicjatywy " + UUID.randomUUID(), null);
        newsroom.published(coordinator, section, title);
        page = "/pl/sections/"
                + jdbc.sql("select slug from section where id = ?").param(section.value()).query(String.class).single();
    }

    @Test
    void aSectionIsReadAsAtom() throws Exception {
        var answer = get(page + "/feed.xml", null);

        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        var feed = new SyndFeedInput().build(new StringReader(answer.getContentAsString()));
        assertThat(feed.getEntries()).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo(title);
            assertThat(entry.getLink()).contains("/pl/articles/");
            assertThat(entry.getUpdatedDate()).isNotNull();
        });
        assertThat(get(page, null).getContentAsString()).contains(page + "/feed.xml", page + "/feed.json");
    }

    @Test
    void aSectionIsReadAsJson() throws Exception {
        var answer = get(page + "/feed.json", null);

        assertThat(answer.getContentType()).startsWith("application/feed+json");
        var feed = JsonMapper.shared().readTree(answer.getContentAsString());
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items").get(0).get("title").asString()).isEqualTo(title);
    }

    @Test
    void whoHasAFeedIsToldThatNothingIsNew() {
        for (var form : List.of("/feed.xml", "/feed.json")) {
            var tag = get(page + form, null).getHeader("ETag");

            assertThat(get(page + form, tag).getStatus()).isEqualTo(304);
        }
        var tag = get(page + "/feed.xml", null).getHeader("ETag");
        newsroom.published(coordinator, section, "Nowy " + title);
        assertThat(get(page + "/feed.xml", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void everythingNewAndWhatIsNewOfAnEditionIsReadTheSameWay() throws Exception {
        var edition = given.edition();
        var slug = jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();

        assertThat(get("/de/articles/feed.xml", null).getContentAsString()).contains("urn:uuid:");
        assertThat(get("/en/editions/" + slug + "/feed.json", null).getStatus()).isEqualTo(200);
        assertThat(get("/en/editions/" + slug + "-not-there/feed.json", null).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String address, @Nullable String tag) {
        var request = http.get().uri(address);
        return (tag == null ? request : request.header("If-None-Match", tag)).exchange().getResponse();
    }
}
