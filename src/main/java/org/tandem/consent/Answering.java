package org.tandem.consent;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.audit.AuditTrail;
import org.tandem.consent.ConsentEvent.ConsentAnswered;
import org.tandem.consent.ConsentEvent.ConsentWithdrawn;
import org.tandem.screen.Texts;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Somebody answers by the link that she was sent, and withdraws by the same: without an account, and at once. */
@Service
@Transactional
class Answering {

    private final Consents consents;
    private final ConsentLinks links;
    private final Question.Query questions;
    private final Texts texts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(Consents consents, ConsentLinks links, Question.Query questions, Texts texts, AuditTrail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.consents = consents;
        this.links = links;
        this.questions = questions;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param seen the digest of the words on the page that she answers from: an answer to other words is none */
    void answer(ConsentId id, Secret secret, Language language, String seen, Set<Use> agreed) {
        var consent = find(id, secret);
        var wording = questions.find(id).wording(texts, language);
        if (!wording.digest().equals(seen)) throw new BrokenRule("consent.words-changed");
        consents.keep(consent.answer(agreed, wording), null);
        save(Actor.TANDEM, "consent.give", consent, Answer.GIVEN);
        save(Actor.TANDEM, "consent.refuse", consent, Answer.REFUSED);
        events.publishEvent(new ConsentAnswered(id, consent.edition(), clock.instant()));
    }

    void withdraw(ConsentId id, Secret secret, Set<Use> uses) {
        var consent = find(id, secret).withdraw(uses, Consent.Way.LINK);
        consents.keep(consent, null);
        save(Actor.TANDEM, "consent.withdraw", consent, Answer.WITHDRAWN);
        events.publishEvent(new ConsentWithdrawn(id, consent.edition(), clock.instant()));
    }

    private Consent find(ConsentId id, Secret secret) {
        if (!links.opens(id, secret)) throw new NotFound(id);
        return consents.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** No account acts, and she is no member of anything: the record says that it came by her link. */
    private void save(Actor actor, String act, Consent consent, Answer state) {
        var uses = consent.changedTo(state);
        if (!uses.isEmpty())
            trail.record(actor, act, consent.id().value(), consent.edition().value(), Map.of("uses", uses, "by", "LINK"));
    }
}
