package org.tandem.feedback;

import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.account.link.Secret;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** The questions as somebody who came answers them, without her name. */
@NamedInterface("pages")
public record SheetPage(FeedbackRequestId id, String secret, Translated title, boolean used,
        Map<FeedbackQuestionId, FeedbackQuestion> questions, Typed typed) {

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "feedback page";
    }

    @Component
    static class Query {

        private record Found(UUID gathering, Translated title, boolean used) {}

        private final FeedbackQuestions questions;
        private final JdbcClient jdbc;

        Query(FeedbackQuestions questions, JdbcClient jdbc) {
            this.questions = questions;
            this.jdbc = jdbc;
        }

        /** @throws NotFound for a wrong secret as for a link that is not there */
        SheetPage find(FeedbackRequestId id, Secret secret, Typed typed) {
            var found = jdbc.sql("""
                    select f.gathering, f.used, g.title_pl, g.title_de, g.title_en
                      from feedback_request f join gathering g on g.id = f.gathering
                      join feedback_secret s on s.request = f.id
                     where f.id = ? and s.hash = ?
                    """).params(id.value(), secret.hash())
                    .query((row, _) -> new Found(row.getObject("gathering", UUID.class), Rows.translated(row, "title"),
                            row.getBoolean("used")))
                    .optional().orElseThrow(() -> new NotFound(id));
            return new SheetPage(id, secret.text(), found.title(), found.used(), questions.of(found.gathering()), typed);
        }
    }
}
