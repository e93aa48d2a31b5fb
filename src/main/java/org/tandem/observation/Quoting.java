package org.tandem.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** How an extract of a point comes before the public, and is taken away from there. */
@Service
@Transactional
public class Quoting {

    private final Extracts extracts;
    private final Points points;
    private final PointVersions versions;
    private final Watched.Query watched;
    private final AuditTrail trail;
    private final Clock clock;

    Quoting(Extracts extracts, Points points, PointVersions versions, Watched.Query watched, AuditTrail trail, Clock clock) {
        this.extracts = extracts;
        this.points = points;
        this.versions = versions;
        this.watched = watched;
        this.trail = trail;
        this.clock = clock;
    }

    /** The first wording is the point's own. */
    void propose(Watched in, Point point, Translated words, Instant now) {
        extracts.save(Extract.of(point).write(in, words, now));
    }

    /** The extract of the version that the parties read last, where it is offered to the public. */
    @Transactional(readOnly = true)
    public Optional<ExtractId> find(Actor actor, PartnershipId partnership, PointId point) {
        var in = watched.find(actor, partnership);
        return points.findById(point).filter(it -> it.partnership().equals(in.id()))
                .flatMap(_ -> extracts.findByPointAndNumber(point, versions.shownToParties(point))).map(Extract::id);
    }

    /** The expert or the house words it anew: the expert has to approve it, and both parties consent again. */
    public void write(Actor actor, PartnershipId partnership, ExtractId id, Translated wording) {
        var in = watched.find(actor, partnership);
        if (!in.house()) expectAuthor(actor, in, id);
        save(actor, "extract.write", in, find(id, in).write(in, wording, clock.instant()));
    }

    /** @param writing the number of the one that was read */
    public void approve(Actor actor, PartnershipId partnership, ExtractId id, int writing) {
        var in = watched.find(actor, partnership);
        expectAuthor(actor, in, id);
        save(actor, "extract.approve", in, find(id, in).approve(in, writing, clock.instant()));
    }

    /** A party consents to the wording that it has read. */
    public void consent(Actor actor, PartnershipId partnership, ExtractId id, int writing) {
        var in = watched.find(actor, partnership);
        save(actor, "extract.consent", in, find(id, in).consent(in.expectSide(), writing));
    }

    /** Withdraws the consent: with the end of this transaction no page shows the extract. */
    public void withdraw(Actor actor, PartnershipId partnership, ExtractId id) {
        var in = watched.find(actor, partnership);
        save(actor, "extract.withdraw", in, find(id, in).withdraw(in.expectSide()));
    }

    /** Her own words: another expert words and approves them only where their author is no person of Tandem any more. */
    private void expectAuthor(Actor actor, Watched in, ExtractId id) {
        var author = points.findById(find(id, in).point()).map(Point::expert).orElse(null);
        if (!in.expert() || author != null && !author.equals(actor.person())) throw new NotFound(id);
    }

    /** Only of the version that the parties read last: of an earlier one nothing becomes public any more. */
    private Extract find(ExtractId id, Watched in) {
        return extracts.findById(id)
                .filter(it -> points.findById(it.point()).filter(of -> of.partnership().equals(in.id())).isPresent())
                .filter(it -> versions.shownToParties(it.point()) == it.number()).orElseThrow(() -> new NotFound(id));
    }

    private void save(Actor actor, String act, Watched in, Extract extract) {
        extracts.save(extract);
        trail.record(actor, act, extract.id().value(), in.edition().value(),
                Map.of("point", extract.point().value(), "writing", extract.writing()));
    }
}
