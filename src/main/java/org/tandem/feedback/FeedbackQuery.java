package org.tandem.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.attendance.CheckInHead;
import org.tandem.feedback.FeedbackPage.Heard;
import org.tandem.gathering.GatheringId;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** Reads what a house asked and heard. Under three answers nothing of them leaves the database. */
@Component
class FeedbackQuery {

    private record Counts(int came, int asked, int used, Instant due, boolean held) {}

    private final CheckInHead.Query heads;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackQuery(CheckInHead.Query heads, JdbcClient jdbc, Clock clock) {
        this.heads = heads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FeedbackPage find(GatheringId id, Actor actor) {
        var head = heads.own(actor, id);
        var counts = jdbc.sql("""
                select (select count(*) from registration r where r.gathering = :id and r.email is not null and exists (
                          select from attendee a join check_in c on c.attendee = a.id and c.undone_at is null where a.registration = r.id)) as came,
                       (select count(*) from feedback_request f where f.gathering = :id) as asked,
                       (select count(*) from feedback_request f where f.gathering = :id and f.used) as used,
                       exists (select from feedback_hold h where h.gathering = :id) as held,
                """ + Asking.DUE + " as due from gathering g where g.id = :id").param("id", id.value())
                .query((row, _) -> new Counts(row.getInt("came"), row.getInt("asked"), row.getInt("used"),
                        row.getTimestamp("due").toInstant(), row.getBoolean("held")))
                .single();
        var now = clock.instant();
        return new FeedbackPage(head, head.isHeld() && head.endsAt().isBefore(now), counts.came(), counts.asked(), counts.used(),
                now.isBefore(counts.due()) ? counts.due() : null, counts.held(), heard(id), Typed.nothing());
    }

    private List<Heard> heard(GatheringId id) {
        return jdbc.sql("""
                with asked as (select q.*, (select count(*) from feedback_answer a where a.question = q.id) as answers
                                 from feedback_question q where q.gathering = :id)
                select q.id, q.kind, q.words_pl, q.words_de, q.words_en, q.answers,
                       array(select (select count(*)::int from feedback_answer a
                                      where a.question = q.id and a.given = mark::text and q.kind = 'SCALE' and q.answers >= :fewest)
                               from generate_series(1, 5) mark order by mark) as marks,
                       array(select a.given from feedback_answer a
                              where a.question = q.id and q.kind = 'TEXT' and q.answers >= :fewest order by a.given) as given
                  from asked q order by q.position
                """).param("id", id.value()).param("fewest", FeedbackPage.FEWEST).query(FeedbackQuery::heard).list();
    }

    private static Heard heard(ResultSet row, int number) throws SQLException {
        return new Heard(new FeedbackQuestionId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new FeedbackQuestion(FeedbackQuestion.Kind.valueOf(Rows.text(row, "kind")), Rows.translated(row, "words")),
                row.getInt("answers"), Arrays.asList((Integer[]) row.getArray("marks").getArray()),
                Arrays.asList((String[]) row.getArray("given").getArray()));
    }
}
