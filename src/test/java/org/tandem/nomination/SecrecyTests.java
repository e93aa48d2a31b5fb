package org.tandem.nomination;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tandem.Given.signedIn;

/** Rule 6 on the pages: what a company writes about an organisation reaches that organisation and the house, and nobody else. */
@WholeProgram
class SecrecyTests {

    private static final String REASON = "Powód-tajny-Zażółć";
    private static final String IDEA = "Pomysł-tajny-Gęślą";
    private static final String ANSWER = "Odmowa-tajna-Jaźń";
    private static final List<String> SECRETS = List.of(REASON, IDEA, ANSWER);

    private final Given given;
    private final Nominating nominating;
    private final Inviting inviting;
    private final Assigning assigning;
    private final MockMvcTester http;
    private final JdbcClient jdbc;

    private Given.Edition edition;
    private Given.Participant company;
    private Given.Participant rival;
    private Given.Participant nominated;
    private Given.Participant neighbour;
    private NominationId declined;

    @Autowired
    SecrecyTests(Given given, Nominating nominating, Inviting inviting, Assigning assigning, MockMvcTester http,
            JdbcClient jdbc) {
        this.given = given;
        this.nominating = nominating;
        this.inviting = inviting;
        this.assigning = assigning;
        this.http = http;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void oneCompanyNominatesAndIsDeclined() {
        edition = given.edition();
        company = given.company(edition);
        rival = given.company(edition);
        nominated = given.social(edition);
        neighbour = given.social(edition);
        declined = nominating.nominate(company.actor(), edition.id(), nominated.id(), new Proposal(REASON, IDEA));
        nominating.decline(nominated.actor(), declined, ANSWER);
    }

    @Test
    void theTwoAndTheHouseReadIt() {
        for (var actor : List.of(company.actor(), nominated.actor(), edition.house().coordinator()))
            assertThat(http.get().uri("/nominations/" + declined).with(signedIn(actor))).hasStatusOk().bodyText()
                    .contains(REASON, IDEA, ANSWER);
    }

    @Test
    void aCompanySeesItsOwnNominationsOnly() {
        assertThat(http.get().uri("/nominations").with(signedIn(company.actor()))).hasStatusOk().bodyText()
                .contains(declined.toString());
        assertThat(http.get().uri("/nominations").with(signedIn(rival.actor()))).hasStatusOk().bodyText()
                .doesNotContain(declined.toString(), company.member().name(), nominated.member().name());
        var profile = "/editions/" + edition.id() + "/profiles/" + nominated.id();
        assertThat(http.get().uri(profile).with(signedIn(company.actor()))).hasStatusOk();
        assertThat(http.get().uri(profile).with(signedIn(rival.actor()))).hasStatusOk().bodyText()
                .doesNotContain(company.member().name(), declined.toString());
    }

    @Test
    void nobodyElseFindsItOnAnyPageOfHers() {
        var expert = expert();
        for (var stranger : List.of(rival.actor(), neighbour.actor(), expert)) {
            for (var page : List.of("/home", "/nominations", "/negotiations", "/partnerships", "/calls", "/organisation",
                    "/editions/" + edition.id() + "/profiles", "/editions/" + edition.id() + "/profiles/" + nominated.id(),
                    "/editions/" + edition.id() + "/profiles?search=tajny", "/nominations?state=DECLINED",
                    "/participations/" + nominated.id(), "/audit", "/audit?subject=" + declined, "/desk"))
                assertThat(read(page, stranger)).as(page).doesNotContain(SECRETS).doesNotContain(declined.toString());
            for (var act : List.of("", "/counterpart"))
                assertThat(http.get().uri("/nominations/" + declined + act).with(signedIn(stranger))).hasStatus(404).bodyText()
                        .doesNotContain(SECRETS);
            for (var act : List.of("acceptance", "refusal", "reconsideration", "withdrawal"))
                assertThat(http.post().uri("/nominations/" + declined + "/" + act).param("why", "mine").with(signedIn(stranger))
                        .with(csrf())).hasStatus(404).bodyText().doesNotContain(SECRETS);
        }
    }

    @Test
    void forTheHouseOfAnotherEditionThereIsNoSuchNomination() {
        var other = given.house().coordinator();

        assertThat(http.get().uri("/nominations/" + declined).with(signedIn(other))).hasStatus(404);
        for (var page : List.of("/nominations", "/audit"))
            assertThat(read(page, other)).as(page).doesNotContain(SECRETS).doesNotContain(declined.toString());
        assertThat(read("/audit?subject=" + declined, other)).doesNotContain("nomination.make", company.member().name());
    }

    @Test
    void thePublicFindsNothingOfIt() {
        var slug = jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
        for (var page : List.of("/pl", "/pl/editions", "/pl/editions/" + slug, "/pl/editions/" + slug + "/partnerships",
                "/pl/partnerships"))
            assertThat(http.get().uri(page)).bodyText().as(page).doesNotContain(SECRETS);
    }

    @Test
    void mailsTellThatItHappenedAndNotAWordOfIt() {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> jdbc.sql("select count(*) from mail where event_key like ?").param("%" + declined + "%")
                        .query(Integer.class).single() >= 2);

        assertThat(jdbc.sql("select concat_ws(' ', subject, body) from mail").query(String.class).list())
                .allSatisfy(mail -> assertThat(mail).doesNotContain(SECRETS));
        assertThat(jdbc.sql("select recipient from mail where event_key like ?").param("nomination-%" + declined + "%")
                .query(String.class).list()).doesNotContain(address(rival.actor()), address(neighbour.actor()));
    }

    @Test
    void theAuditPageTellsTheHouseThatItHappenedAndNotAWordOfIt() {
        assertThat(read("/audit?subject=" + declined, edition.house().coordinator()))
                .contains("nomination.make", "nomination.decline").doesNotContain(SECRETS);
    }

    @Test
    void aRefusedActSaysNothingOfTheOther() {
        nominating.nominate(rival.actor(), edition.id(), nominated.id(), new Proposal("other", "other"));

        assertThat(http.post().uri("/editions/" + edition.id() + "/profiles/" + nominated.id() + "/nomination")
                .param("reason", "once more").param("idea", "once more").with(signedIn(rival.actor())).with(csrf()))
                .hasStatus(422).bodyText().doesNotContain(SECRETS).doesNotContain(company.member().name());
    }

    private String read(String page, Actor actor) {
        try {
            return http.get().uri(page).with(signedIn(actor)).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(Actor actor) {
        return jdbc.sql("select email from person where id = ?").param(actor.someone().value()).query(String.class).single();
    }

    /** The house has assigned all of the edition's negotiations to her: nominations are none of hers. */
    private Actor expert() {
        var expert = given.expert(edition.house());
        inviting.expert(edition.house().coordinator(), edition.id(), expert.someone());
        assigning.assignAll(edition.house().coordinator(), edition.id(), expert.someone());
        return expert;
    }
}
