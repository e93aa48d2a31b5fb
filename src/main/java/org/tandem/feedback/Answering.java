package org.tandem.feedback;

import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.Overtaken;

/** Somebody who came says what she thinks, by the link in her mail, once. That she did is kept; which answers are hers is not. */
@Service
@Transactional
public class Answering {

    private record Held(UUID gathering, UUID edition, boolean used) {}

    private final FeedbackQuestions questions;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Answering(FeedbackQuestions questions, JdbcClient jdbc, AuditTrail trail) {
        this.questions = questions;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * @param answers blank ones are none
     * @throws NotFound for a wrong secret as for a link that is not there
     * @throws BrokenRule {@code feedback.empty}, {@code feedback.answer}
     */
    public void answer(FeedbackRequestId id, Secret secret, Map<FeedbackQuestionId, String> answers) {
        var request = jdbc.sql("""
                select f.gathering, g.edition, f.used from feedback_request f join gathering g on g.id = f.gathering
                  join feedback_secret s on s.request = f.id
                 where f.id = ? and s.hash = ? for no key update of f
                """).params(id.value(), secret.hash())
                .query((row, _) -> new Held(row.getObject("gathering", UUID.class), row.getObject("edition", UUID.class),
                        row.getBoolean("used")))
                .optional().orElseThrow(() -> new NotFound(id));
        if (request.used()) throw new Overtaken("feedback.given-already");
        var asked = questions.of(request.gathering());
        if (answers.values().stream().allMatch(String::isBlank)) throw new BrokenRule("feedback.empty");
        answers.forEach((question, given) -> {
            var found = asked.get(question);
            if (found == null) throw new NotFound(question);
            if (!given.isBlank()) keep(question, found, given.strip());
        });
        jdbc.sql("update feedback_request set used = true where id = ?").param(id.value()).update();
        trail.record(Actor.TANDEM, "feedback.answer", request.gathering(), request.edition(), Map.of());
    }

    private void keep(FeedbackQuestionId id, FeedbackQuestion question, String given) {
        if (!question.takes(given)) throw new BrokenRule("feedback.answer");
        jdbc.sql("insert into feedback_answer (question, given) values (?, ?)").params(id.value(), given).update();
    }
}
