package org.tandem.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;

/** What a gathering's house asks, in its order. */
@Component
class FeedbackQuestions {

    private final JdbcClient jdbc;

    FeedbackQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<FeedbackQuestionId, FeedbackQuestion> of(UUID gathering) {
        var questions = new LinkedHashMap<FeedbackQuestionId, FeedbackQuestion>();
        jdbc.sql("select id, kind, words_pl, words_de, words_en from feedback_question where gathering = ? order by position")
                .param(gathering).query(row -> {
                    questions.put(new FeedbackQuestionId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                            new FeedbackQuestion(FeedbackQuestion.Kind.valueOf(Rows.text(row, "kind")),
                                    Rows.translated(row, "words")));
                });
        return questions;
    }
}
