package org.tandem.portal;

import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.WholeProgram;
import org.tandem.search.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads of an organisation that has a public partnership: what it says of itself, and not where exactly it sits. */
@WholeProgram
class OrganisationPageTests {

    @Autowired
    Shown shown;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private Shown.Partnership partnership;
    private UUID organisation;
    private String slug;

    @BeforeEach
    void withAProfile() {
        partnership = shown.partnership();
        organisation = partnership.talks().social().forOrganisation().value();
        slug = jdbc.sql("""
                update organisation set municipality = '2466011', address = 'ul. Cicha 7', website = 'https://www.example.org/o-nas/',
                       description_pl = 'Uczymy dzieci pływać. </script>' where id = ? returning slug
                """).param(organisation).query(String.class).single();
    }

    @Test
    void itsTownDescriptionAndWebsiteAreThere() throws Exception {
        assertThat(text("/pl")).contains("Organizacja pozarządowa · Gliwice", "Uczymy dzieci pływać. &lt;/script>",
                "<a href=\"https://www.example.org/o-nas/\" rel=\"nofollow noopener\">example.org/o-nas</a>",
                "<meta name=\"description\" content=\"Uczymy dzieci").doesNotContain("Cicha");
        assertThat(text("/de")).contains("wir zeigen ihn auf Polnisch", "lang=\"pl\">Uczymy dzieci");
    }

    @Test
    void machinesReadTheSame() throws Exception {
        assertThat(text("/en")).contains("\"url\":\"https://www.example.org/o-nas/\"",
                "\"address\":{\"@type\":\"PostalAddress\",\"addressLocality\":\"Gliwice\",\"addressCountry\":\"PL\"}",
                "\"description\":\"Uczymy dzieci pływać. \\u003c/script>\"");
    }

    @Test
    void aSeatAbroadIsTownAndCountry() throws Exception {
        jdbc.sql("""
                update organisation set municipality = null, abroad_country = 'CZ', abroad_town = 'Ostrava', abroad_latitude = 49.8,
                       abroad_longitude = 18.2 where id = ?
                """).param(organisation).update();

        assertThat(text("/en")).contains(" · Ostrava, Czechia", "\"addressCountry\":\"CZ\"");
    }

    @Test
    void whatItHasNotSaidIsNotMentioned() throws Exception {
        jdbc.sql("update organisation set municipality = null, website = null, description_pl = null where id = ?")
                .param(organisation)
                .update();

        assertThat(text("/pl")).contains("Organizacja pozarządowa</p>").doesNotContain("PostalAddress", "nofollow noopener");
    }

    @Test
    void aBrowserLearnsOfAChangeAndNothingIsThereWithoutConsent() {
        var tag = tag();
        for (var change : new String[]{"municipality = '2469011'", "website = 'https://example.org/nowa'",
            "description_pl = 'Inaczej'"}) {
            assertThat(again(tag)).isEqualTo(304);
            jdbc.sql("update organisation set " + change + " where id = ?").param(organisation).update();
            assertThat(again(tag)).as(change).isEqualTo(200);
            tag = tag();
        }

        shown.withdraw(partnership);

        assertThat(again(tag)).isEqualTo(404);
    }

    private String tag() {
        return Objects.requireNonNull(http.get().uri("/pl/organisations/" + slug).exchange().getResponse().getHeader("ETag"));
    }

    private int again(String tag) {
        return http.get().uri("/pl/organisations/" + slug).header("If-None-Match", tag).exchange().getResponse().getStatus();
    }

    private String text(String language) throws Exception {
        return http.get().uri(language + "/organisations/" + slug).exchange().getResponse().getContentAsString();
    }
}
