package org.tandem.article.section;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** A section of a house's articles, at its place below another one or at the top. */
class Section {

    private final @Id SectionId id;
    private final HouseId house;
    private @Nullable SectionId parent;
    private String slug;
    private @Embedded.Empty(prefix = "name_") Translated name;
    private int position;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Section(SectionId id, HouseId house, String slug, Translated name, int position) {
        this.id = id;
        this.house = house;
        this.slug = slug;
        this.name = name;
        this.position = position;
    }

    static Section of(SectionId id, HouseId house, String slug, SectionPlan plan, int position) {
        var section = new Section(id, house, slug, plan.name(), position);
        section.parent = plan.parent();
        return section;
    }

    /** @param last the place behind all others there, for one that is moved */
    Section change(SectionPlan plan, String address, int last) {
        if (!java.util.Objects.equals(parent, plan.parent())) position = last;
        parent = plan.parent();
        name = plan.name();
        slug = address;
        return this;
    }

    Section at(int place) {
        position = place;
        return this;
    }

    SectionId id() {
        return id;
    }

    HouseId house() {
        return house;
    }

    @Nullable
    SectionId parent() {
        return parent;
    }

    String slug() {
        return slug;
    }

    int position() {
        return position;
    }
}
