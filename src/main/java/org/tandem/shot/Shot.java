package org.tandem.shot;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.BrokenRule;
import org.tandem.shot.ShotEvent.ShotPlanned;
import org.tandem.shot.ShotEvent.ShotRemoved;
import org.tandem.shot.ShotEvent.ShotReplanned;

/** One thing that is to be filmed of a partnership, until it is done. */
class Shot extends AbstractAggregateRoot<Shot> {

    private final @Id ShotId id;
    private final EditionId edition;
    private PartnershipId partnership;
    private String what;
    private String who;
    private String place;
    private LocalDateTime starts;
    private @Nullable Instant doneAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Shot(ShotId id, EditionId edition, PartnershipId partnership, String what, String who, String place, LocalDateTime starts,
            @Nullable Instant doneAt, @Nullable Integer version) {
        this.id = id;
        this.edition = edition;
        this.partnership = partnership;
        this.what = what;
        this.who = who;
        this.place = place;
        this.starts = starts;
        this.doneAt = doneAt;
        this.version = version;
    }

    static Shot plan(EditionId edition, Scene scene, Instant now) {
        var shot = new Shot(ShotId.next(), edition, scene.partnership(), scene.what(), scene.who(), scene.place(), scene.starts(),
                null, null);
        shot.registerEvent(new ShotPlanned(shot.id, edition, scene.partnership(), now));
        return shot;
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    Shot replan(Scene scene, int seen, Instant now) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The shot has changed since");
        if (doneAt != null) throw new BrokenRule("shot.done-already");
        var before = partnership;
        partnership = scene.partnership();
        what = scene.what();
        who = scene.who();
        place = scene.place();
        starts = scene.starts();
        if (before.equals(partnership)) return andEvent(new ShotReplanned(id, edition, partnership, now));
        registerEvent(new ShotRemoved(id, edition, before, now));
        registerEvent(new ShotPlanned(id, edition, partnership, now));
        return this;
    }

    Shot finish(Instant now) {
        if (doneAt != null) throw new BrokenRule("shot.done-already");
        doneAt = now;
        return this;
    }

    /** It was not done after all. */
    Shot resume() {
        doneAt = null;
        return this;
    }

    ShotId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    PartnershipId partnership() {
        return partnership;
    }

    LocalDateTime starts() {
        return starts;
    }

    boolean isDone() {
        return doneAt != null;
    }
}
