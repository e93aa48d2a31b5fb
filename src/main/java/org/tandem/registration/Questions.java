package org.tandem.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.screen.Rows;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** The questions of a gathering in their order: positions 1, 2, 3 … without gaps. Who changes them holds the gathering's row. */
@Component
class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<QuestionId, Question> of(GatheringId gathering) {
        var questions = new LinkedHashMap<QuestionId, Question>();
        jdbc.sql("""
                select id, kind, obligatory, words_pl, words_de, words_en, options_pl, options_de, options_en
                  from question where gathering = ? order by position
                """).param(gathering.value()).query(row -> {
            questions.put(new QuestionId(Objects.requireNonNull(row.getObject("id", UUID.class))), question(row));
        });
        return questions;
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(Question.Kind.valueOf(Rows.text(row, "kind")), row.getBoolean("obligatory"),
                Rows.translated(row, "words"), Rows.translated(row, "options"));
    }

    /** @throws BrokenRule {@code registration.answers} where something obligatory is missing or an answer answers nothing */
    void expectAnswers(GatheringId gathering, Map<QuestionId, String> answers) {
        var asked = of(gathering);
        if (!asked.keySet().containsAll(answers.keySet())
                || !asked.entrySet().stream().allMatch(it -> it.getValue().takes(answers.getOrDefault(it.getKey(), ""))))
            throw new BrokenRule("registration.answers");
    }

    QuestionId add(GatheringId gathering, Question question) {
        var id = QuestionId.next();
        jdbc.sql("""
                insert into question (id, gathering, position, kind, obligatory, words_pl, words_de, words_en, options_pl, options_de,
                                      options_en)
                values (:id, :gathering, (select count(*) + 1 from question where gathering = :gathering), :kind, :obligatory, :pl, :de, :en,
                        :options_pl, :options_de, :options_en)
                """).param("id", id.value()).param("gathering", gathering.value()).params(columns(question)).update();
        return id;
    }

    /** One, and what a change of it has to know. */
    record Stored(Question question, int version, boolean isAnswered) {}

    Stored find(GatheringId gathering, QuestionId id) {
        return jdbc.sql("""
                select q.*, exists (select from answer a where a.question = q.id) as answered
                  from question q where q.id = ? and q.gathering = ?
                """).params(id.value(), gathering.value())
                .query((row, _) -> new Stored(question(row), row.getInt("version"), row.getBoolean("answered"))).optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @param seen the version that the change was made from */
    void change(QuestionId id, Question question, int seen) {
        var changed = jdbc.sql("""
                update question set kind = :kind, obligatory = :obligatory, words_pl = :pl, words_de = :de, words_en = :en,
                       options_pl = :options_pl, options_de = :options_de, options_en = :options_en, version = version + 1
                 where id = :id and version = :seen
                """).param("id", id.value()).param("seen", seen).params(columns(question)).update();
        if (changed == 0) throw new OptimisticLockingFailureException("The question has changed since");
    }

    private static Map<String, Object> columns(Question question) {
        var columns = new HashMap<String, Object>();
        columns.put("kind", question.kind().name());
        columns.put("obligatory", question.obligatory());
        columns.put("pl", question.words().pl());
        columns.put("de", question.words().de());
        columns.put("en", question.words().en());
        columns.put("options_pl", question.options().pl());
        columns.put("options_de", question.options().de());
        columns.put("options_en", question.options().en());
        return columns;
    }

    /** With the answers that were given to it. */
    void remove(GatheringId gathering, QuestionId id) {
        var removed = jdbc.sql("delete from question where id = ? and gathering = ?").params(id.value(), gathering.value())
                .update();
        if (removed == 0) throw new NotFound(id);
        jdbc.sql("""
                update question q set position = o.place
                  from (select id, row_number() over (order by position) as place from question where gathering = :gathering) o
                 where q.id = o.id and q.position <> o.place
                """).param("gathering", gathering.value()).update();
    }
}
