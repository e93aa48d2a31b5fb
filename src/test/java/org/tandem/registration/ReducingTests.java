package org.tandem.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tandem.Given;
import org.tandem.Letterbox;
import org.tandem.TestClock;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.account.link.Secret;
import org.tandem.gathering.Admission;
import org.tandem.gathering.Convening;
import org.tandem.registration.Question.Kind;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What can still change once people have registered: one of a group stays away, the house closes early or asks otherwise. */
@WholeProgram
class ReducingTests {

    private static final Translated NOTHING = new Translated(null, null, null);

    private final Meeting meeting;
    private final Reducing reducing;
    private final Registering registering;
    private final SettingQuestions setting;
    private final Questions questions;
    private final Convening convening;
    private final Given given;
    private final Visit visit;
    private final Letterbox letterbox;
    private final MockMvc browser;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Given.Edition edition;
    private final Actor coordinator;

    @Autowired
    ReducingTests(Meeting meeting, Reducing reducing, Registering registering, SettingQuestions setting, Questions questions,
            Convening convening, Given given, Visit visit, Letterbox letterbox, MockMvc browser, TestClock clock,
            JdbcClient jdbc) {
        this.meeting = meeting;
        this.reducing = reducing;
        this.registering = registering;
        this.setting = setting;
        this.questions = questions;
        this.convening = convening;
        this.given = given;
        this.visit = visit;
        this.letterbox = letterbox;
        this.browser = browser;
        this.clock = clock;
        this.jdbc = jdbc;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
    }

    @Test
    void whenOneOfAGroupStaysAwayHerPlaceGoesToTheNextInLineAndTheOthersCome() {
        var gathering = meeting.of(edition, 3);
        var group = meeting.confirmed(gathering, 3);
        var waiting = meeting.confirmed(gathering, 1);
        var second = people(group).get(1);

        reducing.cancel(group.id(), second, group.secret());
        reducing.cancel(group.id(), second, group.secret());

        assertThat(people(group)).hasSize(2).doesNotContain(second);
        assertThat(meeting.state(group)).isEqualTo("REGISTERED");
        assertThat(meeting.state(waiting)).isEqualTo("OFFERED");
        assertThat(meeting.taken(gathering)).isEqualTo(3);
        assertThat(meeting.count("select count(*) from audit_line where act = 'registration.reduce' and subject = ?",
                group.id().value())).isEqualTo(1);
        await().until(
                () -> letterbox.all(group.email()).stream().anyMatch(it -> it.subject().equals("One person less: Workshop")));
    }

    @Test
    void withTheLastOneTheRegistrationIsCancelled() {
        var gathering = meeting.of(edition, 5);
        var group = meeting.confirmed(gathering, 2);
        for (var one : people(group)) reducing.cancel(group.id(), one, group.secret());

        assertThat(meeting.state(group)).isEqualTo("CANCELLED");
        assertThat(meeting.taken(gathering)).isZero();
    }

    @Test
    void aGroupThatWaitsGetsShorterUntilItFits() {
        var gathering = meeting.of(edition, 2);
        meeting.confirmed(gathering, 1);
        var group = meeting.confirmed(gathering, 2);
        assertThat(meeting.state(group)).isEqualTo("WAITING");

        reducing.cancelFor(coordinator, group.id(), people(group).getFirst());

        assertThat(meeting.state(group)).isEqualTo("OFFERED");
        assertThat(meeting.taken(gathering)).isEqualTo(2);
    }

    @Test
    void whereTooManyHavePlacesOneIsGivenBackAllTheSame() {
        var gathering = meeting.of(edition, 4);
        var group = meeting.confirmed(gathering, 4);
        convening.replan(coordinator, gathering, meeting.plan(10, 2, Admission.PUBLIC));

        reducing.cancel(group.id(), people(group).getFirst(), group.secret());

        assertThat(meeting.taken(gathering)).isEqualTo(3);
    }

    @Test
    void nobodyElseReducesAGroupAndTheDatabaseLetsItOnlyShrink() throws Exception {
        var gathering = meeting.of(edition, 5);
        var group = meeting.confirmed(gathering, 2);
        var one = people(group).getFirst();
        var at = "/gatherings/" + gathering + "/registrations/" + group.id() + "/people/" + one + "/cancellation";
        assertThatThrownBy(() -> reducing.cancel(group.id(), one, Secret.next())).isInstanceOf(NotFound.class);
        visit.send(given.house().coordinator(), post(at), 404);
        var other = meeting.confirmed(gathering, 2);
        reducing.cancel(group.id(), people(other).getFirst(), group.secret());
        assertThat(people(other)).as("an attendee of another registration").hasSize(2);
        for (var change : List.of("people = people + 1", "people = people - 1, state = 'CANCELLED'"))
            assertThatThrownBy(() -> jdbc.sql("update registration set " + change + " where id = ?").param(group.id().value())
                    .update()).as(change).hasMessageContaining("keeps its gathering and its people");
        assertThatThrownBy(() -> jdbc.sql("update gathering_place set people = people + 1 where holder = ?")
                .param(group.id().value()).update()).hasMessageContaining("not moved");

        visit.send(coordinator, post(at), 302);
        var link = "/en/registrations/" + other.id() + "/people/" + people(other).getFirst() + "/cancellation";
        assertThat(browser.perform(post(link).param("secret", other.secret().text()).with(csrf())).andReturn().getResponse()
                .getContentAsString()).contains("Guest 2").doesNotContain("Guest 1", "Is one of you unable");
        clock.set(meeting.startOf(gathering).plus(Duration.ofMinutes(1)).toString());
        var late = meeting.count("select count(*) from attendee where registration = ?", other.id().value());
        assertThat(late).isEqualTo(1);
    }

    @Test
    void theHouseClosesRegistrationEarlyAndOpensItAgain() throws Exception {
        var gathering = meeting.of(edition, 1);
        var first = meeting.confirmed(gathering, 1);
        var asked = meeting.asked(gathering, 1);
        var page = "/en/gatherings/" + jdbc.sql("select slug from gathering where id = ?").param(gathering.value())
                .query(String.class).single();
        visit.send(given.house().coordinator(), post("/gatherings/" + gathering + "/registrations/closing"), 404);

        visit.send(coordinator, post("/gatherings/" + gathering + "/registrations/closing"), 302);

        assertThatThrownBy(() -> meeting.asked(gathering, 1)).hasMessage("registration.closed");
        assertThat(visit.read(coordinator, page)).contains("Registration for this gathering is closed")
                .doesNotContain("href=\"" + page + "/registration\"");
        registering.confirm(asked.id(), asked.secret());
        registering.cancel(first.id(), first.secret());
        assertThat(meeting.state(asked)).as("who waits still gets the place").isEqualTo("OFFERED");
        visit.send(coordinator, post("/gatherings/" + gathering + "/registrations/closing"), 422);

        visit.send(coordinator, post("/gatherings/" + gathering + "/registrations/reopening"), 302);
        assertThat(meeting.state(meeting.asked(gathering, 1))).isEqualTo("ASKED");
    }

    @Test
    void aQuestionChangesUntilSomebodyHasAnsweredItAndThenOnlyGainsLanguages() throws Exception {
        var gathering = meeting.of(edition, null);
        var id = setting.add(coordinator, gathering, text("Skad?", null));
        var at = "/gatherings/" + gathering + "/questions/" + id;
        assertThat(visit.read(coordinator, at)).contains("value=\"Skad?\"", "name=\"seen\" value=\"0\"");
        visit.send(coordinator, changed(at, 0, "Skąd?"), 302);
        assertThat(visit.send(coordinator, changed(at, 0, "Dokąd?"), 409)).contains("value=\"Dokąd?\"", "Skąd?",
                "name=\"seen\" value=\"1\"");
        registering.ask(null, gathering, new Inquiry(meeting.address(), org.tandem.shared.Language.PL, List.of("Anna"), null,
                Map.of(id, "Z Gliwic")));

        assertThat(visit.send(coordinator, changed(at, 1, "Dokąd?"), 422)).contains("stays as it is", "value=\"Dokąd?\"");
        assertThatThrownBy(() -> jdbc.sql("update question set words_pl = 'x' where id = ?").param(id.value()).update())
                .hasMessageContaining("not asked otherwise afterwards");
        visit.send(coordinator, changed(at, 1, "Skąd?").param("words-de", "Woher?"), 302);

        assertThat(questions.of(gathering).get(id)).isEqualTo(text("Skąd?", "Woher?"));
        visit.findsNothing(given.house().coordinator(), at);
        visit.send(given.house().coordinator(), changed(at, 2, "X"), 404);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder changed(String at, int seen,
            String words) {
        return post(at).param("seen", String.valueOf(seen)).param("kind", "TEXT").param("words-pl", words);
    }

    private static Question text(String polish, @org.jspecify.annotations.Nullable String german) {
        return new Question(Kind.TEXT, false, new Translated(polish, german, null), NOTHING);
    }

    private List<AttendeeId> people(Meeting.Guest guest) {
        return jdbc.sql("select id from attendee where registration = ? order by position").param(guest.id().value())
                .query(UUID.class).list().stream().map(it -> new AttendeeId(Objects.requireNonNull(it))).toList();
    }
}
