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
                Map.of("kind", question.kind(), "obligatory", question.obligatory(), "gathering", id.value()));
        return added;
    }

    /** With the answers that were given to it. */
    public void remove(Actor actor, GatheringId id, QuestionId question) {
        access.expectOwn(actor, id);
        var gathering = places.lock(id);
        questions.remove(id, question);
        trail.record(actor, "question.remove", question.value(), gathering.edition().value(), Map.of("gathering", id.value()));
    }
}
