package org.tandem.feedback;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Given;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.account.link.Secret;
import org.tandem.attendance.CheckingIn;
import org.tandem.attendance.Door;
import org.tandem.attendance.Scan;
import org.tandem.feedback.FeedbackQuestion.Kind;
import org.tandem.gathering.GatheringId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Overtaken;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What those who came are asked, what they answer without a name, and from when the house sees it. */
@WholeProgram
class FeedbackTests {

    private record Link(FeedbackRequestId id, Secret secret, String path) {}

    private final Given given;
    private final Door door;
    private final CheckingIn checkingIn;
    private final Asking asking;
    private final Answering answering;
    private final FeedbackLetters letters;
    private final FeedbackQuery pages;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final MockMvc browser;
    private final Given.Edition edition;
    private final Actor coordinator;
    private final GatheringId gathering;

    @Autowired
    FeedbackTests(Given given, Door door, CheckingIn checkingIn, Asking asking, Answering answering, FeedbackLetters letters,
            FeedbackQuery pages, TransactionTemplate transaction, TestClock clock, JdbcClient jdbc, MockMvc browser) {
        this.given = given;
        this.door = door;
        this.checkingIn = checkingIn;
        this.asking = asking;
        this.answering = answering;
        this.letters = letters;
        this.pages = pages;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
        this.browser = browser;
        this.edition = given.edition();
        this.coordinator = edition.house().coordinator();
        this.gathering = door.gathering(edition, "Warsztat");
    }

    @Test
    void whoCameIsAskedOnceTheGatheringIsOverAndNobodyElse() {
        came("Anna");
        door.guest(gathering, "Bert, who stayed at home");
        assertThatThrownBy(() -> asking.ask(coordinator, gathering)).hasMessage("feedback.too-early");
        clock.pass(Duration.ofDays(2));
        assertThatThrownBy(() -> asking.ask(coordinator, gathering)).hasMessage("feedback.without-questions");
        var question = scale();

        assertThat(asking.ask(coordinator, gathering)).isEqualTo(1);

        assertThatThrownBy(() -> asking.ask(coordinator, gathering)).hasMessage("feedback.already-asked");
        assertThatThrownBy(this::scale).hasMessage("feedback.already-asked");
        assertThatThrownBy(() -> asking.removeQuestion(coordinator, gathering, question)).hasMessage("feedback.already-asked");
        assertThatThrownBy(
                () -> jdbc.sql("update feedback_question set words_pl = 'x' where id = ?").param(question.value()).update())
                .hasMessageContaining("not asked otherwise afterwards");
    }

    @Test
    void theHouseSeesAnswersFromThreeOn() {
        var mark = scale();
        var words = asking.addQuestion(coordinator, gathering,
                new FeedbackQuestion(Kind.TEXT, new Translated("Co?", null, null)));
        var links = asked("Anna", "Bert", "Cyryl");
        answer(links.get(0), Map.of(mark, "5", words, "Kawa"));
        answer(links.get(1), Map.of(mark, "4", words, "Rozmowy"));
        assertThat(pages.find(gathering, coordinator).questions()).allSatisfy(it -> {
            assertThat(it.count()).isEqualTo(2);
            assertThat(it.isShown()).isFalse();
            assertThat(it.marks()).containsOnly(0);
            assertThat(it.words()).isEmpty();
        });

        answer(links.get(2), Map.of(mark, "4", words, ""));

        var heard = pages.find(gathering, coordinator).questions();
        assertThat(heard.getFirst().marks()).containsExactly(0, 0, 0, 2, 1);
        assertThat(heard.getFirst().mean()).isEqualTo(4.3);
        assertThat(heard.getLast().words()).as("two left words, which could be told apart").isEmpty();
    }

    @Test
    void aLinkIsUsedOnceAndNothingLeadsFromAnAnswerToIt() {
        var mark = scale();
        var link = asked("Anna").getFirst();
        assertThatThrownBy(() -> answer(link, Map.of(mark, "6"))).hasMessage("feedback.answer");
        assertThatThrownBy(() -> answer(link, Map.of(mark, " "))).hasMessage("feedback.empty");
        assertThatThrownBy(() -> answer(link, Map.of(FeedbackQuestionId.next(), "5"))).isInstanceOf(NotFound.class);
        answer(link, Map.of(mark, "5"));

        assertThatThrownBy(() -> answer(link, Map.of(mark, "1"))).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> answering.answer(link.id(), Secret.next(), Map.of(mark, "1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                () -> jdbc.sql("update feedback_request set used = false where id = ?").param(link.id().value()).update())
                .hasMessageContaining("used once");
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'feedback_answer'")
                .query(String.class).list()).containsExactlyInAnyOrder("id", "question", "given");
        assertThat(jdbc.sql("select count(*) from audit_line where act = 'feedback.answer' and subject = ? and person is null")
                .param(gathering.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theLinkInTheMailOpensTheQuestionsAndThanks() throws Exception {
        var mark = scale();
        var link = asked("Anna").getFirst();
        var at = link.path().substring(0, link.path().lastIndexOf('/'));

        assertThat(page(null, get(link.path()), 200)).contains("Jak było? Warsztat", "Czy warto?", "name=\"q-" + mark + "\"");
        assertThat(page(null, post(at + "/answers").param("secret", link.secret().text()).param("q-" + mark, ""), 422))
                .contains("Odpowiedz przynajmniej na jedno pytanie.");
        assertThat(page(null, post(at + "/answers").param("secret", link.secret().text()).param("q-" + mark, "5"), 200))
                .contains("Dziękujemy.").doesNotContain("name=\"q-");
        page(null, post(at + "/answers").param("secret", link.secret().text()).param("q-" + mark, "5"), 409);
        page(null, get(at + "/" + Secret.next().text()), 404);
        page(null, get(at), 404);
    }

    @Test
    void nobodyButACoordinatorOfTheHouseAsksOrReads() throws Exception {
        assertThat(page(coordinator, get("/gatherings/" + gathering + "/feedback"), 200)).contains("No questions yet");
        assertThat(page(coordinator, post("/gatherings/" + gathering + "/feedback/questions").param("kind", "SCALE"), 422))
                .contains("id=\"e-pl\"");
        page(coordinator, post("/gatherings/" + gathering + "/feedback/asking"), 422);
        for (var actor : List.of(given.house().coordinator(), given.social(edition).actor())) {
            page(actor, get("/gatherings/" + gathering + "/feedback"), 404);
            page(actor, post("/gatherings/" + gathering + "/feedback/questions").param("pl", "x"), 404);
            page(actor, post("/gatherings/" + gathering + "/feedback/asking"), 404);
        }
    }

    @Test
    void whoCameIsAskedByItselfAtNineOnTheDayAfterAndOnlyOnce() throws Exception {
        var questions = new DueQuestions(asking);
        scale();
        came("Anna");
        var due = Objects.requireNonNull(pages.find(gathering, coordinator).due());
        assertThat(due.atZone(java.time.ZoneId.of("Europe/Warsaw")).toLocalTime()).isEqualTo(java.time.LocalTime.of(9, 0));
        assertThat(page(coordinator, get("/gatherings/" + gathering + "/feedback"), 200))
                .contains("The questions will be sent automatically");
        clock.set(due.minusSeconds(1).toString());
        questions.send();
        assertThat(requests()).isZero();

        clock.set(due.toString());
        questions.send();
        questions.send();
        assertThat(asking.askByItself(gathering)).isZero();

        assertThat(requests()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_line where act = 'feedback.ask' and subject = ? and person is null")
                .param(gathering.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void nothingIsSentByItselfThatTheHouseHoldsOrHasOnlyJustWrittenOrThatNobodyCameTo() throws Exception {
        var questions = new DueQuestions(asking);
        scale();
        came("Anna");
        var due = Objects.requireNonNull(pages.find(gathering, coordinator).due());
        page(coordinator, post("/gatherings/" + gathering + "/feedback/hold"), 302);
        assertThat(page(coordinator, get("/gatherings/" + gathering + "/feedback"), 200)).contains("wait until you send them");
        clock.set(due.toString());
        questions.send();
        assertThat(requests()).isZero();

        clock.pass(Duration.ofMinutes(1));
        scale();
        page(coordinator, post("/gatherings/" + gathering + "/feedback/release"), 302);
        questions.send();
        assertThat(requests()).as("she is still writing").isZero();
        assertThat(asking.ask(coordinator, gathering)).isEqualTo(1);

        var nobodys = door.gathering(edition, "Puste");
        asking.addQuestion(coordinator, nobodys, new FeedbackQuestion(Kind.TEXT, new Translated("Co?", null, null)));
        clock.pass(Duration.ofDays(3));
        questions.send();
        assertThat(asking.due(100)).doesNotContain(nobodys);
    }

    private int requests() {
        return jdbc.sql("select count(*) from feedback_request where gathering = ?").param(gathering.value())
                .query(Integer.class).single();
    }

    private void came(String name) {
        var guest = door.guest(gathering, name);
        door.opens(gathering);
        checkingIn.checkIn(coordinator, gathering, Scan.of(guest, clock.instant()));
    }

    private FeedbackQuestionId scale() {
        return asking.addQuestion(coordinator, gathering,
                new FeedbackQuestion(Kind.SCALE, new Translated("Czy warto?", null, "Worth it?")));
    }

    private List<Link> asked(String... names) {
        for (var name : names) came(name);
        asking.hold(coordinator, gathering, true);
        clock.pass(Duration.ofDays(2));
        asking.ask(coordinator, gathering);
        return jdbc.sql("select id from feedback_request where gathering = ? order by id").param(gathering.value())
                .query(UUID.class).list().stream().map(id -> link(new FeedbackRequestId(Objects.requireNonNull(id)))).toList();
    }

    private Link link(FeedbackRequestId id) {
        var path = Objects.requireNonNull(transaction.execute(_ -> letters.issue(id))).orElseThrow().path();
        return new Link(id, new Secret(path.substring(path.lastIndexOf('/') + 1)), path);
    }

    private void answer(Link link, Map<FeedbackQuestionId, String> answers) {
        answering.answer(link.id(), link.secret(), answers);
    }

    private String page(@Nullable Actor who, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        request.with(csrf());
        if (who != null) request.with(Given.signedIn(who));
        var answer = browser.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
