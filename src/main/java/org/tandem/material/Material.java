package org.tandem.material;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.gathering.GatheringId;

/** A file that a gathering leaves behind, at its place among the others; the file itself never changes. */
class Material {

    private final @Id MaterialId id;
    private final GatheringId gathering;
    private final @Embedded.Empty Stored file;
    private final Instant addedAt;
    private @Embedded.Empty Label label;
    private int position;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Material(MaterialId id, GatheringId gathering, Stored file, Instant addedAt, Label label, int position,
            @Nullable Integer version) {
        this.id = id;
        this.gathering = gathering;
        this.file = file;
        this.addedAt = addedAt;
        this.label = label;
        this.position = position;
        this.version = version;
    }

    static Material of(GatheringId gathering, Stored file, Label label, int position, Instant now) {
        return new Material(MaterialId.next(), gathering, file, now, label, position, null);
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    Material label(Label now, int seen) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The material has changed since");
        label = now;
        return this;
    }

    Material place(int place) {
        position = place;
        return this;
    }

    MaterialId id() {
        return id;
    }

    Label label() {
        return label;
    }

    Stored file() {
        return file;
    }

    int position() {
        return position;
    }
}
