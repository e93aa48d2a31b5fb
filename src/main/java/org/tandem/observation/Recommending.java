package org.tandem.observation;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** How recommendations become actions, and what becomes of these. */
@Service
@Transactional
public class Recommending {

    private final Actions actions;
    private final Points points;
    private final PointVersions versions;
    private final Watched.Query watched;
    private final AuditTrail trail;
    private final Clock clock;

    Recommending(Actions actions, Points points, PointVersions versions, Watched.Query watched, AuditTrail trail, Clock clock) {
        this.actions = actions;
        this.points = points;
        this.versions = versions;
        this.watched = watched;
        this.trail = trail;
        this.clock = clock;
    }

    /** From a point of her own that both parties read; the owner is told. */
    public ActionId recommend(Actor actor, PartnershipId partnership, PointId id, Recommendation what) {
        var in = watched.find(actor, partnership);
        var point = points.findById(id).filter(it -> it.partnership().equals(partnership)).orElseThrow(() -> new NotFound(id))
                .expectOwn(actor);
        var action = Action.recommend(in, point.id(), versions.shownToParties(id), what, clock.instant());
        save(actor, "action.recommend", in, action);
        return action.id();
    }

    public void done(Actor actor, PartnershipId partnership, ActionId id) {
        var in = watched.find(actor, partnership);
        save(actor, "action.do", in, find(id, in).done(in, clock.instant()));
    }

    /** It will not be done, and everybody reads why. */
    public void drop(Actor actor, PartnershipId partnership, ActionId id, String why) {
        var in = watched.find(actor, partnership);
        save(actor, "action.drop", in, find(id, in).drop(in, why, clock.instant()));
    }

    public void reopen(Actor actor, PartnershipId partnership, ActionId id) {
        var in = watched.find(actor, partnership);
        save(actor, "action.reopen", in, find(id, in).reopen(in));
    }

    private Action find(ActionId id, Watched in) {
        return actions.findById(id).filter(it -> it.partnership().equals(in.id())).orElseThrow(() -> new NotFound(id));
    }

    private void save(Actor actor, String act, Watched in, Action action) {
        actions.save(action);
        trail.record(actor, act, action.id().value(), in.edition().value(), Map.of("state", action.state()));
    }
}
