package org.tandem.credit;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.programme.EditionId;

/** Somebody to whom an edition owes its thanks, at a place among those of the same tier. */
class Credit {

    private final @Id CreditId id;
    private final EditionId edition;
    private @Embedded.Empty Credited credited;
    private int position;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Credit(CreditId id, EditionId edition, Credited credited, int position, @Nullable Integer version) {
        this.id = id;
        this.edition = edition;
        this.credited = credited;
        this.position = position;
        this.version = version;
    }

    static Credit of(EditionId edition, Credited credited, int position) {
        return new Credit(CreditId.next(), edition, credited, position, null);
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    Credit change(Credited now, int seen) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The credit has changed since");
        credited = now;
        return this;
    }

    Credit place(int place) {
        position = place;
        return this;
    }

    CreditId id() {
        return id;
    }

    EditionId edition() {
        return edition;
    }

    Credited credited() {
        return credited;
    }

    Tier tier() {
        return credited.tier();
    }

    int position() {
        return position;
    }
}
