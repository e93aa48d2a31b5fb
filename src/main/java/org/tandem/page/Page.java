package org.tandem.page;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.tandem.article.Written.Trust;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/** A page of a house: a given one, which everybody always finds, or one of its own, which it shows and hides. */
class Page {

    /** A house has so many at most. */
    static final int MOST = 100;

    private final @Id PageId id;
    private final HouseId house;
    private final @Nullable PageKind kind;
    private String slug;
    private @Nullable Language original;
    private boolean shown;
    private boolean wasPublic;
    private boolean sample;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Page(PageId id, HouseId house, @Nullable PageKind kind, String slug) {
        this.id = id;
        this.house = house;
        this.kind = kind;
        this.slug = slug;
        this.wasPublic = kind != null;
    }

    /** One of its own, which nobody else finds yet. */
    static Page own(PageId id, HouseId house, String slug) {
        return new Page(id, house, null, slug);
    }

    /** The first words that are checked are the page's from then on, and stay checked. */
    Page write(Language language, Trust trust, String address) {
        if (language == original && trust != Trust.CHECKED) throw new BrokenRule("page.original-not-checked");
        if (original == null && trust == Trust.CHECKED) original = language;
        slug = address;
        return this;
    }

    Page show() {
        if (kind == null && original == null) throw new BrokenRule("page.without-words");
        shown = true;
        wasPublic = true;
        return this;
    }

    Page hide() {
        if (kind != null) throw new BrokenRule("page.given-stays");
        shown = false;
        return this;
    }

    /** What it says is made up, and every reader is told. */
    Page madeUp() {
        sample = true;
        return this;
    }

    /** Its addresses may be known since then. */
    boolean wasPublic() {
        return wasPublic;
    }

    PageId id() {
        return id;
    }

    HouseId house() {
        return house;
    }

    @Nullable
    PageKind kind() {
        return kind;
    }

    String slug() {
        return slug;
    }

    @Nullable
    Language original() {
        return original;
    }
}
