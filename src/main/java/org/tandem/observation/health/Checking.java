package org.tandem.observation.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.observation.Watched;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** How each of the three rates a partnership; whoever rates again replaces what was said before. */
@Service
@Transactional
public class Checking {

    private final JdbcClient jdbc;
    private final Watched.Query watched;
    private final AuditTrail trail;
    private final Clock clock;

    Checking(JdbcClient jdbc, Watched.Query watched, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.watched = watched;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws BrokenRule {@code health.answer-all} where a question is left out */
    public void rate(Actor actor, PartnershipId partnership, Map<Question, Colour> answers) {
        var in = watched.find(actor, partnership);
        var rater = rater(in);
        if (answers.size() < Question.values().length) throw new BrokenRule("health.answer-all");
        answers.forEach((question, colour) -> jdbc.sql("""
                insert into health_rating (partnership, rater, question, colour, rated_at)
                values (:partnership, :rater, :question, :colour, :now)
                on conflict (partnership, rater, question) do update set colour = excluded.colour, rated_at = excluded.rated_at
                """).param("partnership", partnership.value()).param("rater", rater.name()).param("question", question.name())
                .param("colour", colour.name()).param("now", Timestamp.from(clock.instant())).update());
        trail.record(actor, "health.rate", partnership.value(), in.edition().value(), Map.of("rater", rater));
    }

    /** @throws NotFound for the house, which looks on */
    static Rater rater(Watched in) {
        if (in.mine() != null) return Rater.valueOf(in.mine().name());
        in.expectExpert();
        return Rater.EXPERT;
    }
}
