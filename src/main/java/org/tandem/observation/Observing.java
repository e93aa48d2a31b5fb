package org.tandem.observation;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.observation.ObservationEvent.PointAnswered;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** How an expert writes down what she observes, shares it, and is answered. */
@Service
@Transactional
public class Observing {

    private static final int LONGEST_REPLY = 4000;

    private final Points points;
    private final PointVersions versions;
    private final PointDrafts drafts;
    private final Quoting quoting;
    private final Watched.Query watched;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observing(Points points, PointVersions versions, PointDrafts drafts, Quoting quoting, Watched.Query watched,
            AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.points = points;
        this.versions = versions;
        this.drafts = drafts;
        this.quoting = quoting;
        this.watched = watched;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a point, which nobody but the expert reads until she shares it. */
    public PointId begin(Actor actor, PartnershipId partnership, PointKind kind) {
        var in = watched.find(actor, partnership);
        var point = points.save(Point.begin(in, actor, kind, clock.instant()));
        drafts.keep(point.id(), Map.of());
        record(actor, "point.begin", point, in, Map.of("kind", kind));
        return point.id();
    }

    /** Keeps what was typed of it, as it was typed. */
    public void keep(Actor actor, PartnershipId partnership, PointId id, Map<String, String> values) {
        drafts.keep(own(actor, id, watched.find(actor, partnership)).id(), values);
    }

    /** Lets a draft go; a point that was never shared goes with it. */
    public void drop(Actor actor, PartnershipId partnership, PointId id) {
        var in = watched.find(actor, partnership);
        var point = own(actor, id, in);
        drafts.drop(id);
        if (point.versions() > 0) return;
        points.deleteById(point.expectUnshared().id());
        record(actor, "point.drop", point, in, Map.of());
    }

    /**
     * Shares a version with those whom it is for. Earlier versions stay readable to those who could read them.
     *
     * @param language in which it is written
     * @throws org.tandem.shared.BrokenRule {@code observation.…}
     */
    public void share(Actor actor, PartnershipId partnership, PointId id, Remark remark, Language language) {
        var in = watched.find(actor, partnership);
        var now = clock.instant();
        var point = points.save(own(actor, id, in).share(in, remark, now));
        versions.add(in, point, remark, now);
        if (remark.visibility() == Visibility.PUBLIC) quoting.propose(in, point, Translated.of(language, remark.words()), now);
        drafts.drop(id);
        record(actor, "point.share", point, in, Map.of("number", point.versions(), "visibility", remark.visibility()));
    }

    /** A party answers what it reads of a point; the answer stands beside it. */
    public void answer(Actor actor, PartnershipId partnership, PointId id, String words) {
        var in = watched.find(actor, partnership);
        var side = in.expectSide();
        var point = find(id, in);
        var number = versions.shownToParties(id);
        versions.answer(id, number, side.name(), actor, Remark.Words.checked(words, LONGEST_REPLY), clock.instant());
        record(actor, "point.answer", point, in, Map.of("number", number, "side", side));
        if (point.expert() != null)
            events.publishEvent(new PointAnswered(partnership, in.edition(), actor.forOrganisation(), point.expert(), id,
                    clock.instant()));
    }

    private Point own(Actor actor, PointId id, Watched in) {
        in.expectExpert();
        return find(id, in).expectOwn(actor);
    }

    private Point find(PointId id, Watched in) {
        return points.findById(id).filter(it -> it.partnership().equals(in.id())).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String act, Point point, Watched in, Map<String, ?> facts) {
        trail.record(actor, act, point.id().value(), in.edition().value(), facts);
    }
}
