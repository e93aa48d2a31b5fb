package org.tandem.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import org.tandem.observation.ObservationEvent.PointShared;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** One thing that an expert observes of a partnership: her draft first, then versions that never change. */
@Table("observed_point")
class Point extends AbstractAggregateRoot<Point> {

    private final @Id PointId id;
    private final PartnershipId partnership;
    private final @Nullable PersonId expert;
    private final PointKind kind;
    private final Instant begunAt;
    private int versions;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Point(PointId id, PartnershipId partnership, @Nullable PersonId expert, PointKind kind, Instant begunAt) {
        this.id = id;
        this.partnership = partnership;
        this.expert = expert;
        this.kind = kind;
        this.begunAt = begunAt;
    }

    static Point begin(Watched of, Actor expert, PointKind kind, Instant now) {
        of.expectExpert();
        return new Point(PointId.next(), of.id(), expert.someone(), kind, now);
    }

    /** Counts one more version; of one that is for the house alone nothing is told. */
    Point share(Watched in, Remark remark, Instant now) {
        versions++;
        if (remark.visibility().isForParties())
            registerEvent(new PointShared(partnership, in.edition(), in.business(), in.social(), id, versions, now));
        return this;
    }

    /** @throws BrokenRule {@code observation.shared-stays} once a version was shared */
    Point expectUnshared() {
        if (versions > 0) throw new BrokenRule("observation.shared-stays");
        return this;
    }

    /** @throws NotFound for everybody but its author */
    Point expectOwn(Actor actor) {
        if (expert == null || !expert.equals(actor.person())) throw new NotFound(id);
        return this;
    }

    PointId id() {
        return id;
    }

    PartnershipId partnership() {
        return partnership;
    }

    @Nullable
    PersonId expert() {
        return expert;
    }

    int versions() {
        return versions;
    }
}
