package org.tandem.press;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.programme.EditionId;

/** A photo that the press may print, at its place among those of the edition; its picture never changes. */
class PressPhoto {

    private final @Id PressPhotoId id;
    private final EditionId edition;
    private @Embedded.Empty Caption caption;
    private int position;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    PressPhoto(PressPhotoId id, EditionId edition, Caption caption, int position, @Nullable Integer version) {
        this.id = id;
        this.edition = edition;
        this.caption = caption;
        this.position = position;
        this.version = version;
    }

    static PressPhoto of(EditionId edition, Caption caption, int position) {
        return new PressPhoto(PressPhotoId.next(), edition, caption, position, null);
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    PressPhoto caption(Caption now, int seen) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The photo has changed since");
        caption = now;
        return this;
    }

    PressPhoto place(int place) {
        position = place;
        return this;
    }

    PressPhotoId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    Caption caption() {
        return caption;
    }

    int position() {
        return position;
    }
}
