package org.tandem.observation;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.observation.health.Checking;
import org.tandem.observation.health.Colour;
import org.tandem.observation.health.Question;
import org.tandem.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both parties and the expert answer the same questions, each first alone, and see where they differ. */
@WholeProgram
class HealthTests {

    private final WatchedPair.Giver given;
    private final Checking checking;
    private final Visit visit;

    @Autowired
    HealthTests(WatchedPair.Giver given, Checking checking, Visit visit) {
        this.given = given;
        this.checking = checking;
        this.visit = visit;
    }

    @Test
    void theOthersAnswersAreSeenOnceOneHasAnsweredOneselfAndShowWhereTheyDiffer() throws Exception {
        var pair = given.pair();
        var page = "/partnerships/" + pair.partnership() + "/health";
        checking.rate(pair.company().actor(), pair.partnership(), answers(Colour.GREEN));
        assertThat(visit.read(pair.social().actor(), page)).doesNotContain("health__picture");

        var form = MockMvcRequestBuilders.post(page);
        for (var question : Question.values()) form.param(question.name(), "GREEN");
        visit.send(pair.social().actor(), form, 302);
        assertThat(visit.read(pair.social().actor(), page)).contains("health__picture", "Not everybody has answered yet");

        var third = answers(Colour.GREEN);
        third.put(Question.TALK, Colour.RED);
        checking.rate(pair.expert(), pair.partnership(), third);

        assertThat(visit.read(pair.house(), page)).contains("In 1 question the answers differ", "The answers are far apart.",
                "red: at risk");
    }

    @Test
    void allQuestionsAreAnsweredAndNobodyElseAnswers() throws Exception {
        var pair = given.pair();
        var page = "/partnerships/" + pair.partnership() + "/health";

        assertThat(visit.send(pair.expert(), MockMvcRequestBuilders.post(page).param("TALK", "RED"), 422))
                .contains("Please answer all six questions.").containsPattern("value=\"RED\" checked");
        assertThatThrownBy(() -> checking.rate(pair.house(), pair.partnership(), answers(Colour.RED)))
                .isInstanceOf(NotFound.class);
        visit.findsNothing(given.pair().company().actor(), page);
    }

    private static Map<Question, Colour> answers(Colour colour) {
        var answers = new EnumMap<Question, Colour>(Question.class);
        for (var question : Question.values()) answers.put(question, colour);
        return answers;
    }
}
