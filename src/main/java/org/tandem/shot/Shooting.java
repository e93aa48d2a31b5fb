package org.tandem.shot;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shot.ShotEvent.ShotRemoved;

/** A coordinator plans what is filmed of the partnerships, and ticks off what is done. */
@Service
@Transactional
public class Shooting {

    private final Shots shots;
    private final ShotAccess access;
    private final EditionHead.Query editions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shooting(Shots shots, ShotAccess access, EditionHead.Query editions, AuditTrail trail, ApplicationEventPublisher events,
            Clock clock) {
        this.shots = shots;
        this.access = access;
        this.editions = editions;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public ShotId plan(Actor actor, EditionId edition, Scene scene) {
        editions.own(actor, edition);
        access.expectOfEdition(edition, scene.partnership());
        var shot = shots.save(Shot.plan(edition, scene, clock.instant()));
        save(actor, "shot.plan", shot);
        return shot.id();
    }

    /** @param seen the version that the change was made from */
    public void replan(Actor actor, EditionId edition, ShotId id, Scene scene, int seen) {
        var shot = find(actor, edition, id);
        access.expectOfEdition(edition, scene.partnership());
        save(actor, "shot.replan", shots.save(shot.replan(scene, seen, clock.instant())));
    }

    public void finish(Actor actor, EditionId edition, ShotId id) {
        save(actor, "shot.finish", shots.save(find(actor, edition, id).finish(clock.instant())));
    }

    public void resume(Actor actor, EditionId edition, ShotId id) {
        save(actor, "shot.resume", shots.save(find(actor, edition, id).resume()));
    }

    public void remove(Actor actor, EditionId edition, ShotId id) {
        var shot = find(actor, edition, id);
        shots.delete(shot);
        if (!shot.isDone()) events.publishEvent(new ShotRemoved(id, edition, shot.partnership(), clock.instant()));
        save(actor, "shot.remove", shot);
    }

    private Shot find(Actor actor, EditionId edition, ShotId id) {
        editions.own(actor, edition);
        return shots.findById(id).filter(it -> it.edition().equals(edition)).orElseThrow(() -> new NotFound(id));
    }

    /** When and of which partnership, but not whom it shows or where. */
    private void save(Actor actor, String act, Shot shot) {
        trail.record(actor, act, shot.id().value(), shot.edition().value(),
                Map.of("partnership", shot.partnership().value(), "starts", shot.starts().toString(), "done", shot.isDone()));
    }
}
