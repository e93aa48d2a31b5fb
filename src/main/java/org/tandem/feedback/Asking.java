package org.tandem.feedback;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.feedback.FeedbackEvent.FeedbackAsked;
import org.tandem.gathering.GatheringId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** A coordinator asks those who came to a gathering what they think of it, once it is over. */
@Service
@Transactional
public class Asking {

    static final int MOST = 12;

    /** When those who came to a gathering {@code g} are asked by themselves: at nine on the day after, on the clock of its place. */
    static final String DUE = "(date_trunc('day', g.ends) + interval '1 day 9 hours') at time zone g.zone";

    private static final String CAME = """
            exists (select from attendee a join check_in c on c.attendee = a.id and c.undone_at is null where a.registration = r.id)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    Asking(JdbcClient jdbc, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws BrokenRule {@code feedback.already-asked} or {@code feedback.too-many} */
    public FeedbackQuestionId addQuestion(Actor actor, GatheringId gathering, FeedbackQuestion question) {
        var edition = hold(actor, gathering);
        expectUnasked(gathering);
        var there = count("select count(*) from feedback_question where gathering = ?", gathering);
        if (there >= MOST) throw new BrokenRule("feedback.too-many", MOST);
        var id = FeedbackQuestionId.next();
        jdbc.sql("""
                insert into feedback_question (id, gathering, position, kind, words_pl, words_de, words_en, since)
                values (:id, :gathering, (select coalesce(max(position), 0) + 1 from feedback_question where gathering = :gathering), :kind,
                        :pl, :de, :en, :now)
                """).param("id", id.value()).param("now", Timestamp.from(clock.instant())).param("gathering", gathering.value())
                .params(words(question))
                .param("kind", question.kind().name()).update();
        trail.record(actor, "feedback.add-question", id.value(), edition, Map.of("gathering", gathering.value()));
        return id;
    }

    public void removeQuestion(Actor actor, GatheringId gathering, FeedbackQuestionId id) {
        var edition = hold(actor, gathering);
        expectUnasked(gathering);
        var removed = jdbc.sql("delete from feedback_question where id = ? and gathering = ?")
                .params(id.value(), gathering.value()).update();
        if (removed == 0) throw new NotFound(id);
        trail.record(actor, "feedback.remove-question", id.value(), edition, Map.of("gathering", gathering.value()));
    }

    /**
     * Writes to every address with which somebody came, once.
     *
     * @return how many
     * @throws BrokenRule {@code feedback.too-early}, {@code feedback.without-questions} or {@code feedback.already-asked}
     */
    public int ask(Actor actor, GatheringId gathering) {
        return ask(actor, gathering, hold(actor, gathering));
    }

    /** By itself, at {@link #DUE}; a second time it asks nobody. @return how many */
    int askByItself(GatheringId gathering) {
        var edition = jdbc.sql("select edition from gathering where id = ? for no key update").param(gathering.value())
                .query(UUID.class).optional();
        if (edition.isEmpty() || !due(500).contains(gathering)) return 0;
        return ask(Actor.TANDEM, gathering, edition.get());
    }

    /** Those whose time has come: all questions were there in time, somebody came, and the house does not send them itself. */
    List<GatheringId> due(int most) {
        return jdbc.sql("""
                select g.id from gathering g
                 where g.state = 'PUBLISHED' and g.ends_at between cast(:now as timestamptz) - interval '7 days' and :now
                """ + " and " + DUE + " <= :now " + """
                   and exists (select from feedback_question q where q.gathering = g.id)
                   and not exists (select from feedback_question q where q.gathering = g.id and q.since > \
                """ + DUE + ") " + """
                   and not exists (select from feedback_hold h where h.gathering = g.id)
                   and not exists (select from feedback_request f where f.gathering = g.id)
                   and exists (select from registration r where r.gathering = g.id and r.email is not null and\s""" + CAME
                + ") order by g.ends_at, g.id limit " + most).param("now", Timestamp.from(clock.instant())).query(UUID.class)
                .list().stream().map(id -> new GatheringId(Objects.requireNonNull(id))).toList();
    }

    /** The house sends the questions itself; saying so again changes nothing. */
    public void hold(Actor actor, GatheringId gathering, boolean byHand) {
        var edition = hold(actor, gathering);
        expectUnasked(gathering);
        var changed = jdbc.sql(byHand
                ? "insert into feedback_hold (gathering) values (?) on conflict do nothing"
                : "delete from feedback_hold where gathering = ?").param(gathering.value()).update();
        if (changed == 1)
            trail.record(actor, byHand ? "feedback.hold" : "feedback.release", gathering.value(), edition, Map.of());
    }

    private int ask(Actor actor, GatheringId gathering, UUID edition) {
        var now = clock.instant();
        var over = jdbc.sql("select state = 'PUBLISHED' and ends_at < ? from gathering where id = ?")
                .params(Timestamp.from(now), gathering.value()).query(Boolean.class).single();
        if (!over) throw new BrokenRule("feedback.too-early");
        if (count("select count(*) from feedback_question where gathering = ?", gathering) == 0)
            throw new BrokenRule("feedback.without-questions");
        expectUnasked(gathering);
        var asked = jdbc.sql("""
                insert into feedback_request (id, gathering, registration)
                select gen_random_uuid(), r.gathering, r.id from registration r
                 where r.gathering = ? and r.email is not null
                   and\s""" + CAME + " returning id").param(gathering.value()).query(UUID.class).list();
        if (asked.isEmpty()) throw new BrokenRule("feedback.nobody-came");
        for (var id : asked)
            events.publishEvent(new FeedbackAsked(new FeedbackRequestId(Objects.requireNonNull(id)), gathering, now));
        trail.record(actor, "feedback.ask", gathering.value(), edition, Map.of("asked", asked.size()));
        return asked.size();
    }

    /** The edition of a gathering of the coordinator's house, whose row is held until the end of the act. */
    private UUID hold(Actor actor, GatheringId gathering) {
        return jdbc.sql("""
                select g.edition from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
                 where g.id = ? and i.house = ? for no key update of g
                """).params(gathering.value(), actor.forHouse().value()).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound(gathering));
    }

    private void expectUnasked(GatheringId gathering) {
        if (count("select count(*) from feedback_request where gathering = ?", gathering) > 0)
            throw new BrokenRule("feedback.already-asked");
    }

    private int count(String sql, GatheringId gathering) {
        return jdbc.sql(sql).param(gathering.value()).query(Integer.class).single();
    }

    private static Map<String, @Nullable Object> words(FeedbackQuestion question) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("pl", question.words().pl());
        words.put("de", question.words().de());
        words.put("en", question.words().en());
        return words;
    }
}
