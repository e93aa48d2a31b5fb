package org.tandem.work;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.picture.PictureId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** A publication or a project of a house, at its place among the others; for all to see once the house shows it. */
class Work {

    private final @Id WorkId id;
    private final HouseId house;
    private final Kind kind;
    private final String slug;
    private final boolean sample;
    private @Embedded.Empty(prefix = "title_") Translated title = new Translated(null, null, null);
    private @Embedded.Empty(prefix = "about_") Translated about = new Translated(null, null, null);
    private @Nullable String makers;
    private @Nullable String since;
    private @Nullable String until;
    private @Nullable String page;
    private @Nullable String shop;
    private @Nullable String file;
    private @Nullable PictureId picture;
    private boolean featured;
    private @Column("public") boolean shown;
    private int position;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Work(WorkId id, HouseId house, Kind kind, String slug, boolean sample) {
        this.id = id;
        this.house = house;
        this.kind = kind;
        this.slug = slug;
        this.sample = sample;
    }

    static Work of(HouseId house, Kind kind, String slug, Described described, int position, boolean sample) {
        var work = new Work(WorkId.next(), house, kind, slug, sample);
        work.position = position;
        work.describe(described);
        return work;
    }

    /** @param seen the version that the change was made from: over somebody else's change it is refused */
    Work change(Described described, int seen) {
        if (version == null || version != seen) throw new OptimisticLockingFailureException("The work has changed since");
        describe(described);
        return this;
    }

    Work show() {
        shown = true;
        return this;
    }

    /** What nobody sees is not put forward either. */
    Work hide() {
        shown = false;
        featured = false;
        return this;
    }

    Work feature(boolean on) {
        if (on && !shown) throw new BrokenRule("work.not-shown");
        featured = on;
        return this;
    }

    Work place(int at) {
        position = at;
        return this;
    }

    private void describe(Described described) {
        title = described.title();
        about = described.about();
        makers = described.makers();
        since = described.since();
        until = described.until();
        page = described.page();
        shop = described.shop();
        file = described.file();
        picture = described.picture();
    }

    WorkId id() {
        return id;
    }

    HouseId house() {
        return house;
    }

    Kind kind() {
        return kind;
    }

    boolean isFeatured() {
        return featured;
    }

    boolean isShown() {
        return shown;
    }

    int position() {
        return position;
    }
}
