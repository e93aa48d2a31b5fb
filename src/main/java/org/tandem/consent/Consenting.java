package org.tandem.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.consent.ConsentEvent.ConsentAsked;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** A coordinator writes down whom an edition's pictures show, asks them, and files what they signed or withdrew on paper. */
@Service
@Transactional
public class Consenting {

    private final Consents consents;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consenting(Consents consents, EditionHead.Query editions, AuditTrail trail, Calendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.editions = editions;
        this.trail = trail;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @param sample the person is made up */
    public ConsentId add(Actor actor, EditionId edition, Pictured pictured, boolean sample) {
        editions.own(actor, edition);
        var id = consents.add(edition, pictured, sample);
        trail.record(actor, "consent.add", id.value(), edition.value(), facts(pictured));
        return id;
    }

    /**
     * @param seen the version that the correction was made from
     * @throws OptimisticLockingFailureException where somebody else was faster
     */
    public void correct(Actor actor, EditionId edition, ConsentId id, int seen, Pictured pictured) {
        find(actor, edition, id).expectUnanswered();
        consents.correct(id, seen, pictured);
        trail.record(actor, "consent.correct", id.value(), edition.value(), facts(pictured));
    }

    /** Only somebody who was written down by mistake: what was asked stays on record. */
    public void remove(Actor actor, EditionId edition, ConsentId id) {
        if (!find(actor, edition, id).wasNeverAsked()) throw new BrokenRule("consent.asked-before");
        consents.remove(id);
        trail.record(actor, "consent.remove", id.value(), edition.value(), Map.of());
    }

    public void ask(Actor actor, EditionId edition, ConsentId id, Set<Use> uses) {
        var consent = find(actor, edition, id).ask(uses);
        consents.keep(consent, actor.someone());
        trail.record(actor, "consent.ask", id.value(), edition.value(), Map.of("uses", consent.changedTo(Answer.ASKED)));
        events.publishEvent(new ConsentAsked(id, edition, clock.instant()));
    }

    /** Sends a link once more; those that were sent before stay good. */
    public void remind(Actor actor, EditionId edition, ConsentId id) {
        find(actor, edition, id).expectRemindable();
        trail.record(actor, "consent.remind", id.value(), edition.value(), Map.of());
        events.publishEvent(new ConsentAsked(id, edition, clock.instant()));
    }

    /** @param on the day that stands on the sheet */
    public void file(Actor actor, EditionId edition, ConsentId id, Set<Use> uses, LocalDate on) {
        var consent = find(actor, edition, id).file(uses, on, calendar.today(edition));
        consents.keep(consent, actor.someone());
        trail.record(actor, "consent.file", id.value(), edition.value(),
                Map.of("uses", consent.changedTo(Answer.GIVEN), "signed", on.toString()));
    }

    /** She told the house, by letter or by telephone. */
    public void withdraw(Actor actor, EditionId edition, ConsentId id, Set<Use> uses) {
        var consent = find(actor, edition, id).withdraw(uses, Consent.Way.HOUSE);
        consents.keep(consent, actor.someone());
        trail.record(actor, "consent.withdraw", id.value(), edition.value(),
                Map.of("uses", consent.changedTo(Answer.WITHDRAWN)));
    }

    private Consent find(Actor actor, EditionId edition, ConsentId id) {
        editions.own(actor, edition);
        return consents.find(id).filter(it -> it.edition().equals(edition)).orElseThrow(() -> new NotFound(id));
    }

    /** Neither the name nor the address: these may be asked for, the record may not. */
    private static Map<String, Object> facts(Pictured pictured) {
        return Map.of("language", pictured.language(), "minor", pictured.isMinor(), "mailed", pictured.email() != null);
    }
}
