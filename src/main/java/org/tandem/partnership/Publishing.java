package org.tandem.partnership;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** How both sides bring their partnership before the public, and take it away from there. */
@Service
@Transactional
public class Publishing {

    private final Partnerships partnerships;
    private final AuditTrail trail;
    private final Clock clock;

    Publishing(Partnerships partnerships, AuditTrail trail, Clock clock) {
        this.partnerships = partnerships;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes the public summary; either side may, and both have to approve it anew. */
    public void write(Actor actor, PartnershipId id, Summary summary) {
        var partnership = find(id);
        var side = partnership.sideOf(actor);
        partnerships.save(partnership.write(side, summary, clock.instant()));
        record(actor, "summary.write", partnership, Map.of("side", side));
    }

    /**
     * Approves a writing of the summary, for the actor's side.
     *
     * @param writing the number of the one that was read
     * @throws org.tandem.shared.BrokenRule {@code partnership.nothing-written}, {@code partnership.written-anew}
     */
    public void approve(Actor actor, PartnershipId id, int writing) {
        var partnership = find(id);
        var side = partnership.sideOf(actor);
        partnerships.save(partnership.approve(side, writing, clock.instant()));
        record(actor, "summary.approve", partnership, Map.of("side", side));
    }

    /** Approves the present writing. */
    public void approve(Actor actor, PartnershipId id) {
        approve(actor, id, find(id).textVersion());
    }

    /** Consents to publication, for the actor's side. */
    public void consent(Actor actor, PartnershipId id) {
        var partnership = find(id);
        var side = partnership.sideOf(actor);
        partnerships.save(partnership.consent(side, clock.instant()));
        record(actor, "publication.consent", partnership, Map.of("side", side));
    }

    /** Withdraws the consent: with the end of this transaction no page, feed or export shows the partnership. */
    public void withdraw(Actor actor, PartnershipId id) {
        var partnership = find(id);
        var side = partnership.sideOf(actor);
        partnerships.save(partnership.withdraw(side, clock.instant()));
        record(actor, "publication.withdraw", partnership, Map.of("side", side));
    }

    private Partnership find(PartnershipId id) {
        return partnerships.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String act, Partnership partnership, Map<String, ?> facts) {
        var after = new java.util.TreeMap<String, Object>(facts);
        after.put("writing", partnership.textVersion());
        after.put("visible", partnership.isVisible());
        trail.record(actor, act, partnership.id().value(), partnership.edition().value(), after);
    }
}
