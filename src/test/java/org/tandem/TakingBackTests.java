package org.tandem;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.account.Joining;
import org.tandem.account.member.JoinRequests;
import org.tandem.negotiation.Negotiating;
import org.tandem.organisation.claim.Claiming;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What was done by mistake is taken back from the message that reports it, while nobody has acted on it. */
@WholeProgram
class TakingBackTests {

    private static final Pattern FLASH = Pattern.compile("class=\"flash flash--done\".*?action=\"([^\"]+)\"", Pattern.DOTALL);

    private final Given given;
    private final MockMvc browser;
    private final JdbcClient jdbc;
    private final Negotiating negotiating;
    private final Claiming claiming;
    private final JoinRequests requests;
    private final Joining joining;
    private final Given.Edition edition;
    private final Actor coordinator;
    private @Nullable Cookie session;

    @Autowired
    TakingBackTests(Given given, MockMvc browser, JdbcClient jdbc, Negotiating negotiating, Claiming claiming,
            JoinRequests requests, Joining joining) {
        this.given = given;
        this.browser = browser;
        this.jdbc = jdbc;
        this.negotiating = negotiating;
        this.claiming = claiming;
        this.requests = requests;
        this.joining = joining;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void aQualificationAndARefusal() throws Exception {
        var applied = given.applied(edition, Side.SOCIAL);
        var at = "/participations/" + applied.id();

        takenBack(coordinator, post(at + "/qualification"));
        assertThat(state("participation", applied.id().value())).isEqualTo("APPLIED");
        takenBack(coordinator, post(at + "/refusal").param("reason", "By mistake"));
        assertThat(state("participation", applied.id().value())).isEqualTo("APPLIED");
    }

    @Test
    void aQualificationOnWhichSomebodyHasActedStays() throws Exception {
        var social = given.applied(edition, Side.SOCIAL);
        var undo = reported(coordinator, post("/participations/" + social.id() + "/qualification"));
        given.nomination(given.company(edition), social);

        assertThat(send(coordinator, post(undo)).getStatus()).isEqualTo(422);
        assertThat(state("participation", social.id().value())).isEqualTo("QUALIFIED");
    }

    @Test
    void aNominationAndItsRefusal() throws Exception {
        var company = given.company(edition);
        var social = given.social(edition);
        takenBack(company.actor(), post("/editions/" + edition.id() + "/profiles/" + social.id() + "/nomination")
                .param("reason", "You know your neighbours.").param("idea", "A garden"));
        assertThat(
                jdbc.sql("select state from nomination where social = ?").param(social.id().value()).query(String.class).list())
                .containsExactly("WITHDRAWN");

        var nomination = given.nomination(company, social);
        takenBack(social.actor(), post("/nominations/" + nomination + "/refusal").param("why", "By mistake"));
        assertThat(state("nomination", nomination.value())).isEqualTo("MADE");
    }

    @Test
    void anAbandonment() throws Exception {
        var social = given.social(edition);
        var negotiation = negotiating.open(given.accepted(given.company(edition), social));

        takenBack(social.actor(), post("/negotiations/" + negotiation + "/abandonment").param("reason", "By mistake"));

        assertThat(state("negotiation", negotiation.value())).isEqualTo("OPEN");
    }

    @Test
    void theAnswerToAClaim() throws Exception {
        var claim = claiming.ask(newcomer(), given.organisation().organisation(), null);
        var at = "/organisations/claims/" + claim;

        takenBack(coordinator, post(at + "/grant"));
        assertThat(state("claim", claim.value())).isEqualTo("ASKED");
        takenBack(coordinator, post(at + "/refusal").param("why", "By mistake"));
        assertThat(state("claim", claim.value())).isEqualTo("ASKED");
    }

    @Test
    void theAnswerToARequestToJoin() throws Exception {
        var owner = given.organisation();
        var request = requests.ask(newcomer(), owner.organisation()).orElseThrow();
        var at = "/organisation/members/requests/" + request;

        takenBack(owner.actor(), post(at + "/acceptance"));
        assertThat(state("join_request", request.value())).isEqualTo("OPEN");
        takenBack(owner.actor(), post(at + "/refusal"));
        assertThat(state("join_request", request.value())).isEqualTo("OPEN");
    }

    @Test
    void aRequestToJoin() throws Exception {
        var newcomer = newcomer();
        var organisation = given.organisation().organisation();

        takenBack(newcomer, post("/joining/" + organisation + "/request"));

        assertThat(jdbc.sql("select count(*) from join_request where organisation = ? and state = 'OPEN'")
                .param(organisation.value())
                .query(Integer.class).single()).isZero();
    }

    private Actor newcomer() {
        var email = "newcomer" + UUID.randomUUID() + "@example.org";
        return new Actor(joining.join(Actor.TANDEM, email, "Newcomer", Language.EN, null), null, null, Set.of());
    }

    /** Acts, follows to the page that reports it, and presses the button in the message. */
    private void takenBack(Actor actor, MockHttpServletRequestBuilder act) throws Exception {
        var undone = send(actor, post(reported(actor, act)));
        assertThat(undone.getStatus()).isEqualTo(302);
        assertThat(read(actor, undone)).contains("flash--done");
    }

    private String reported(Actor actor, MockHttpServletRequestBuilder act) throws Exception {
        session = null;
        var done = send(actor, act);
        assertThat(done.getStatus()).isEqualTo(302);
        var undo = FLASH.matcher(read(actor, done));
        assertThat(undo.find()).as("the message offers to take it back").isTrue();
        return undo.group(1);
    }

    private String read(Actor actor, MockHttpServletResponse redirected) throws Exception {
        return send(actor, get(Objects.requireNonNull(redirected.getRedirectedUrl()))).getContentAsString();
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request)
            throws Exception {
        if (session != null) request.cookie(session);
        var answer = browser.perform(request.with(Given.signedIn(actor)).with(csrf())).andReturn().getResponse();
        if (answer.getCookie("SESSION") != null) session = answer.getCookie("SESSION");
        return answer;
    }

    private @Nullable String state(String table, UUID id) {
        return jdbc.sql("select state from " + table + " where id = ?").param(id).query(String.class).single();
    }
}
