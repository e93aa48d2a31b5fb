package org.tandem.picture;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.picture.PictureEvent.PictureArrived;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;

/** A picture of a house's library: described by people, and drawn by Tandem once its file is here. */
class LibraryPicture extends AbstractAggregateRoot<LibraryPicture> {

    /** Whether it has been drawn from its file; {@code BROKEN} where that could not be read after all. */
    enum State {
        WAITING, READY, BROKEN
    }

    private final @Id PictureId id;
    private final HouseId house;
    private @Embedded.Empty PictureFile file;
    private @Embedded.Empty Details details;
    private State state;
    private final boolean sample;
    private final Instant addedAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    LibraryPicture(PictureId id, HouseId house, PictureFile file, Details details, State state, boolean sample, Instant addedAt,
            @Nullable Integer version) {
        this.id = id;
        this.house = house;
        this.file = file;
        this.details = details;
        this.state = state;
        this.sample = sample;
        this.addedAt = addedAt;
        this.version = version;
    }

    static LibraryPicture of(HouseId house, PictureFile file, Details details, boolean sample, Instant now) {
        var picture = new LibraryPicture(PictureId.next(), house, file, details, State.WAITING, sample, now, null);
        picture.registerEvent(new PictureArrived(picture.id, now));
        return picture;
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    LibraryPicture describe(Details now, int seen) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The picture has changed since");
        details = now;
        return this;
    }

    /** Another file in its place: what is said of it stays, whom it shows is to be said anew, and it is drawn again. */
    LibraryPicture replace(PictureFile now, Instant at) {
        if (now.sha256().equals(file.sha256())) throw new BrokenRule("picture.same-file");
        file = now;
        state = State.WAITING;
        registerEvent(new PictureArrived(id, at));
        return this;
    }

    PictureId id() {
        return id;
    }

    HouseId house() {
        return house;
    }

    PictureFile file() {
        return file;
    }

    Details details() {
        return details;
    }
}
