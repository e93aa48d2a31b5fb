package org.tandem.following;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.article.section.SectionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@WholeProgram
class FollowingPagesTests {

    private final Given given;
    private final Newsroom newsroom;
    private final Readership readers;
    private final Following following;
    private final Letterbox letterbox;
    private final JdbcClient jdbc;
    private final Visit visit;
    private final MockMvc browser;

    @Autowired
    FollowingPagesTests(Given given, Newsroom newsroom, Readership readers, Following following, Letterbox letterbox,
            JdbcClient jdbc, Visit visit, MockMvc browser) {
        this.given = given;
        this.newsroom = newsroom;
        this.readers = readers;
        this.following = following;
        this.letterbox = letterbox;
        this.jdbc = jdbc;
        this.visit = visit;
        this.browser = browser;
    }

    @Test
    void whatIsNoAddressIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        var section = section();

        var page = send(form(section).param("email", "ada(at)example").param("rhythm", "DAILY"), 422);

        assertThat(page).contains("This is not an email address.").contains("ada(at)example")
                .containsPattern("value=\"DAILY\" checked").containsPattern("value=\"section:" + section + "\" checked");
    }

    @Test
    void aDomainHasADotAndWhoMistypedHerAddressSeesItAndGoesBack() throws Exception {
        var section = section();
        assertThat(send(form(section).param("email", "czytelnik@example"), 422)).contains("This is not an email address.");

        var asked = browser.perform(form(section).param("email", " Ewa@exmaple.org").with(csrf())).andReturn();

        assertThat(asked.getFlashMap().get("page"))
                .isEqualTo(new SentPage("Ewa@exmaple.org", "/en/following/new?kind=section&of=" + newsroom.slug(section)));
        assertThat(
                browser.perform(get("/en/following/sent")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("We have written to you").doesNotContain("The mail goes to");
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatFollowsAlreadyAndTooManyAreRefused() throws Exception {
        var section = section();
        var email = readers.follows(Rhythm.WEEKLY, Topic.Kind.SECTION, section.value());

        var known = browser.perform(form(section).param("email", email).with(csrf())).andReturn().getResponse();
        var unknown = browser.perform(form(section).param("email", readers.address()).with(csrf())).andReturn().getResponse();

        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(302);
        assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl()).isEqualTo("/en/following/sent");
        for (int i = 0; i < 2; i++) browser.perform(form(section).param("email", email).with(csrf()));
        assertThat(send(form(section).param("email", email), 422)).contains("Too many requests");
        letterbox.last(email, 2);
        assertThat(letterbox.all(email)).as("one for all that was asked within ten minutes").hasSize(2);
    }

    @Test
    void whatIsNotPublicHasNoFormAndAFormNeedsItsProof() throws Exception {
        for (var address : new String[]{"kind=partnership&of=nothing", "kind=star&of=x", "", "kind=section&of=%00"})
            assertThat(browser.perform(get("/en/following/new?" + address)).andReturn().getResponse().getStatus()).as(address)
                    .isEqualTo(404);
        assertThat(browser.perform(form(section()).param("email", readers.address())).andReturn().getResponse().getStatus())
                .isNotEqualTo(302);
        assertThat(send(post("/en/following").param("kind", "section").param("of", newsroom.slug(section()))
                .param("email", readers.address()).param("topic", "section:" + UUID.randomUUID()), 422))
                .contains("Tick at least one thing.");
    }

    @Test
    void whoIsSignedInSeesWhatSheFollowsAndStopsIt() throws Exception {
        var member = given.organisation().actor();
        var section = section();
        assertThat(visit.read(member, "/en/following")).contains("You follow nothing yet.");
        assertThat(visit.read(member, "/en/following/new?kind=section&of=" + newsroom.slug(section)))
                .contains("The mails go to member").doesNotContain("name=\"email\"");

        visit.send(member, form(section), 302);
        assertThat(visit.read(member, "/en/following")).contains("Section: Dział").contains("1 thing followed");
        visit.send(member, post("/en/following/topics/" + section + "/removal"), 302);

        assertThat(visit.read(member, "/en/following")).contains("You follow nothing yet.");
        visit.findsNothing(member, "/en/followers/" + FollowerId.next());
    }

    @Test
    void theLinkInADigestStopsOneThingAfterTheOtherWithoutAnAccount() throws Exception {
        var email = readers.follows(Rhythm.WEEKLY, Topic.Kind.SECTION, section().value());
        var follower = readers.id(email);
        var secret = readers.issued(follower);

        var page = send(post("/en/followers/" + follower + "/rhythm").param("secret", secret.text()).param("rhythm", "DAILY"),
                200);
        assertThat(page).contains("Section: Dział").containsPattern("value=\"DAILY\" checked").contains(email);
        page = send(post("/en/followers/" + follower + "/removal").param("secret", secret.text()), 200);

        assertThat(page).contains("You follow nothing any more").contains("We have erased your address");
        assertThat(send(post("/en/followers/" + follower + "/removal").param("secret", secret.text()), 200))
                .contains("You follow nothing any more").doesNotContain("erased");
        assertThat(letterbox.all(email)).hasSize(1);
        assertThat(browser.perform(get("/en/followers/" + follower + "/" + secret.text())).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatHasNoPublicPageIsNotCountedAndWhoHasAnAccountKeepsHerAddress() throws Exception {
        var follower = following.begin(given.organisation().actor(),
                readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section().value()));
        jdbc.sql("insert into followed (follower, kind, thing, since) values (?, 'PARTNERSHIP', gen_random_uuid(), now())")
                .param(follower.value()).update();
        var secret = readers.issued(follower);

        assertThat(browser.perform(get("/en/followers/" + follower + "/" + secret.text())).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("1 thing followed")
                .contains("Something that has no public page");
        assertThat(send(post("/en/followers/" + follower + "/removal").param("secret", secret.text()), 200))
                .contains("You follow nothing any more").doesNotContain("erased");
    }

    @Test
    void aHouseReadsHowManyFollowWhatItPublishesAndNeverWho() throws Exception {
        var editor = newsroom.editor();
        var section = newsroom.section(editor, "Listy z pola", null);
        var email = readers.follows(Rhythm.WEEKLY, Topic.Kind.SECTION, section.value());
        following.begin(given.organisation().actor(), readers.wish(Rhythm.DAILY, Topic.Kind.SECTION, section.value()));

        assertThat(visit.read(editor, "/articles")).contains("href=\"/followers\"");
        assertThat(visit.read(editor, "/followers")).containsPattern("Dział: Listy z pola</a></td>\\s*<td[^>]*>2</td>")
                .doesNotContain(email);
        assertThat(visit.read(newsroom.editor(), "/followers")).doesNotContain("Listy z pola");
        visit.findsNothing(given.organisation().actor(), "/followers");
    }

    private SectionId section() {
        return newsroom.section(newsroom.editor(), "Dział", null);
    }

    private MockHttpServletRequestBuilder form(SectionId section) {
        return post("/en/following").param("kind", "section").param("of", newsroom.slug(section)).param("language", "EN")
                .param("topic", "section:" + section);
    }

    private String send(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = browser.perform(request.with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
