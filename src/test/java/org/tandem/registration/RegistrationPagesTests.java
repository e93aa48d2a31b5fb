package org.tandem.registration;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.gathering.Admission;
import org.tandem.gathering.GatheringId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tandem.Given.signedIn;

@WholeProgram
class RegistrationPagesTests {

    private static final Translated NONE = new Translated(null, null, null);

    private final Given given;
    private final Meeting meeting;
    private final Registering registering;
    private final SettingQuestions setting;
    private final JdbcClient jdbc;
    private final MockMvc browser;

    @Autowired
    RegistrationPagesTests(Given given, Meeting meeting, Registering registering, SettingQuestions setting, JdbcClient jdbc,
            MockMvc browser) {
        this.given = given;
        this.meeting = meeting;
        this.registering = registering;
        this.setting = setting;
        this.jdbc = jdbc;
        this.browser = browser;
    }

    @Test
    void thePublicPageLeadsToTheFormAndTheFormToAMail() throws Exception {
        var gathering = meeting.of(given.edition(), 2);
        var at = "/en/gatherings/" + slug(gathering);
        var email = meeting.address();
        assertThat(text(get(at))).contains(at + "/registration").contains("2 places left");
        assertThat(text(get(at + "/registration"))).contains("removed 90 days after the gathering");

        var answer = answer(filled(at, "Ada Nowak", email).param("others", "Bea Nowak\n\n Cyd Nowak "));

        assertThat(answer.getRedirectedUrl()).isEqualTo(at + "/registration/sent");
        assertThat(text(get(at + "/registration/sent"))).contains("We have written to you");
        assertThat(jdbc.sql("""
                select string_agg(a.name, '|' order by a.position)
                  from attendee a join registration r on r.id = a.registration where r.email = ?
                """).param(email).query(String.class).single()).isEqualTo("Ada Nowak|Bea Nowak|Cyd Nowak");
    }

    @Test
    void theAnswerSaysNothingOfWhoIsRegistered() throws Exception {
        var gathering = meeting.of(given.edition(), 2);
        var at = "/en/gatherings/" + slug(gathering);
        var known = meeting.confirmed(gathering, 1);

        var registered = answer(filled(at, "Ada", known.email()));
        var unknown = answer(filled(at, "Ada", meeting.address()));

        assertThat(registered.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
        assertThat(registered.getStatus()).isEqualTo(unknown.getStatus());
    }

    @Test
    void aMistakeStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        var edition = given.edition();
        var gathering = meeting.of(edition, 2);
        var at = "/en/gatherings/" + slug(gathering);
        var question = setting.add(edition.house().coordinator(), gathering, choice());

        var wrong = answer(filled(at, "Ada Nowak", "no address").param("q-" + question, "7").param("others", "Bea Nowak"));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("id=\"e-email\"").contains("id=\"e-q-" + question).contains("Ada Nowak")
                .contains("Bea Nowak").contains("no address");
        assertThat(wrong.getContentAsString()).as("the summary names the fields in their order")
                .containsPattern("(?s)\"#f-email\">[^<:]+: [^<]+<.*\"#f-q-" + question + "\">[^<:]+: [^<]+<");
        assertThat(answer(filled(at, "", meeting.address())).getContentAsString()).contains("id=\"e-name\"");
    }

    @Test
    void tooManyFromOneAddressAreRefusedWithASentence() throws Exception {
        var edition = given.edition();
        var email = meeting.address();
        for (int i = 0; i < 10; i++)
            answer(filled("/en/gatherings/" + slug(meeting.of(edition, 2)), "Ada", email));

        var eleventh = answer(filled("/en/gatherings/" + slug(meeting.of(edition, 2)), "Ada", email));

        assertThat(eleventh.getStatus()).isEqualTo(422);
        assertThat(eleventh.getContentAsString()).contains("Too many registrations").contains(email);
    }

    @Test
    void aMemberFindsHerNameAndAddressFilledIn() throws Exception {
        var edition = given.edition();
        var company = given.company(edition);
        var gathering = meeting.of(edition, 2, Admission.INVITED);
        var at = "/en/gatherings/" + slug(gathering) + "/registration";

        assertThat(text(get(at).with(signedIn(company.actor())))).contains("value=\"Member\"").contains(company.member().name());
        assertThat(browser.perform(get(at)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void theHouseReadsWhoComesWithTheAnswersAndFindsAgain() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = meeting.of(edition, 2);
        meeting.confirmed(gathering, 1);
        var question = setting.add(coordinator, gathering, choice());
        var email = meeting.address();
        var id = registering.ask(null, gathering, new Inquiry(email, Language.EN, java.util.List.of("Ada Żak", "=1+1"), "A club",
                Map.of(question, "2")));
        registering.confirm(id, meeting.secret(id));
        var at = "/gatherings/" + gathering + "/registrations";

        assertThat(text(get("/gatherings/" + gathering).with(signedIn(coordinator)))).contains(at);
        assertThat(text(get(at).with(signedIn(coordinator)))).contains("Ada Żak").contains(email).contains("Soup")
                .contains("A club", "Registrations (1 person)")
                .contains("waiting list: 1 registration, 2 people", "all: 2 registrations, 3 people");
        assertThat(text(get(at + "?search=zak").with(signedIn(coordinator)))).contains("Ada Żak").doesNotContain("Guest 1");
        assertThat(text(get(at + "?state=WAITING").with(signedIn(coordinator)))).contains("Ada Żak").doesNotContain("Guest 1");
        var file = text(get(at + ".csv").with(signedIn(coordinator)));
        assertThat(file.lines()).hasSize(4);
        assertThat(file).startsWith("\uFEFF").contains("Ada Żak,A club,,").contains("'=1+1").contains("Soup");
        assertThat(browser.perform(get(at).with(signedIn(given.house().coordinator()))).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void theHouseCancelsForSomebodyAndAsksItsQuestions() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = meeting.of(edition, 2);
        var guest = meeting.confirmed(gathering, 1);
        var at = "/gatherings/" + gathering;

        answer(post(at + "/registrations/" + guest.id() + "/cancellation").with(csrf()).with(signedIn(coordinator)));
        var added = answer(post(at + "/questions").with(csrf()).with(signedIn(coordinator)).param("kind", "YES_NO")
                .param("words-en", "Do you come by train?").param("obligatory", "on"));
        var unequal = answer(post(at + "/questions").with(csrf()).with(signedIn(coordinator)).param("kind", "CHOICE")
                .param("words-en", "What?").param("options-en", "One\nTwo").param("options-pl", "Raz"));

        assertThat(meeting.state(guest)).isEqualTo("CANCELLED");
        assertThat(added.getRedirectedUrl()).isEqualTo(at + "/questions");
        assertThat(unequal.getStatus()).isEqualTo(422);
        assertThat(unequal.getContentAsString()).contains("as many answers").contains("Do you come by train?");
        assertThat(text(get("/en/gatherings/" + slug(gathering) + "/registration"))).contains("Do you come by train?");
    }

    @Test
    void whoeverLoweredTheCapacityIsToldThatTooManyCome() throws Exception {
        var edition = given.edition();
        var coordinator = edition.house().coordinator();
        var gathering = meeting.of(edition, 3);
        meeting.confirmed(gathering, 3);
        jdbc.sql("update gathering set capacity = 1 where id = ?").param(gathering.value()).update();

        assertThat(text(get("/gatherings/" + gathering).with(signedIn(coordinator))))
                .contains("3 people have a place already, and there are only 1");
        assertThat(text(get("/en/gatherings/" + slug(gathering)))).contains("All places taken").contains("Join the waiting list");
    }

    private static Question choice() {
        return new Question(Question.Kind.CHOICE, true, Translated.of(Language.EN, "What will you eat?"),
                Translated.of(Language.EN, "Bread\nSoup"));
    }

    private static MockHttpServletRequestBuilder filled(String at, String name, String email) {
        return post(at + "/registration").with(csrf()).param("name", name).param("email", email);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String slug(GatheringId gathering) {
        return jdbc.sql("select slug from gathering where id = ?").param(gathering.value()).query(String.class).single();
    }
}
