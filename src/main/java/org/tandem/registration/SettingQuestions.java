package org.tandem.registration;

import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.GatheringPlaces;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;

/** A coordinator decides what those who register for a gathering are asked. */
@Service
@Transactional
public class SettingQuestions {

    private static final int MOST = 20;

    private final Questions questions;
    private final RegistrationAccess access;
    private final GatheringPlaces places;
    private final AuditTrail trail;

    SettingQuestions(Questions questions, RegistrationAccess access, GatheringPlaces places, AuditTrail trail) {
        this.questions = questions;
        this.access = access;
        this.places = places;
        this.trail = trail;
    }

    /** @throws BrokenRule {@code question.too-many} */
    public QuestionId add(Actor actor, GatheringId id, Question question) {
        access.expectOwn(actor, id);
        var gathering = places.lock(id);
        if (questions.of(id).size() >= MOST) throw new BrokenRule("question.too-many", MOST);
        var added = questions.add(id, question);
        trail.record(actor, "question.add", added.value(), gathering.edition().value(),
                facts(id, question));
        return added;
    }

    /**
     * As one likes while nobody has answered it. What somebody answered was an answer to its words: then it only gains languages.
     *
     * @param seen the version that the change was made from
     * @throws BrokenRule {@code question.answered}
     */
    public void change(Actor actor, GatheringId id, QuestionId question, Question to, int seen) {
        access.expectOwn(actor, id);
        var gathering = places.lock(id);
        var stored = questions.find(id, question);
        if (stored.isAnswered() && !stored.question().isOnlyTranslatedBy(to)) throw new BrokenRule("question.answered");
        questions.change(question, to, seen);
        trail.record(actor, "question.change", question.value(), gathering.edition().value(), facts(id, stored.question()),
                facts(id, to));
    }

    private static Map<String, Object> facts(GatheringId gathering, Question question) {
        return Map.of("kind", question.kind(), "obligatory", question.obligatory(), "gathering", gathering.value());
    }

    /** With the answers that were given to it. */
    public void remove(Actor actor, GatheringId id, QuestionId question) {
        access.expectOwn(actor, id);
        var gathering = places.lock(id);
        questions.remove(id, question);
        trail.record(actor, "question.remove", question.value(), gathering.edition().value(), Map.of("gathering", id.value()));
    }
}
