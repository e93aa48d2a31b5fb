package org.tandem.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.tandem.organisation.OrganisationEvent.OrganisationFounded;
import org.tandem.organisation.OrganisationEvent.ProfileChanged;
import org.tandem.organisation.classification.Areas;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Letters;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** A company, social organisation or institution with its profile. Each change answers which parts are different now: none where all is as before. */
class Organisation extends AbstractAggregateRoot<Organisation> {

    private static final int MOST_AREAS = 60;
    private static final int MOST_NEEDS_AND_OFFERS = 60;
    private static final int MOST_IDENTIFIERS = 20;
    private static final int LONGEST_DESCRIPTION = 4000;

    private final @Id OrganisationId id;
    private final String slug;
    private String name;
    private String folded;
    private OrganisationKind kind;
    private @Nullable LegalForm legalForm;
    private @Nullable String legalFormWords;
    private @Nullable String website;
    private @MappedCollection(idColumn = "organisation") Set<Identifier> identifiers;
    private @Nullable String municipality;
    private @Embedded.Nullable(prefix = "abroad_") @Nullable Abroad abroad;
    private @Nullable String address;
    private @Embedded.Empty(prefix = "description_") Translated description;
    private List<String> areas;
    private @MappedCollection(idColumn = "organisation", keyColumn = "position") List<NeedOrOffer> needsAndOffers;
    private @Embedded.Empty(prefix = "capacity_") CapacityCard capacityCard;
    private final boolean sample;
    private final Instant since;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Organisation(OrganisationId id, String slug, String name, String folded, OrganisationKind kind, @Nullable LegalForm legalForm,
            @Nullable String legalFormWords, @Nullable String website, Set<Identifier> identifiers, @Nullable String municipality,
            @Nullable Abroad abroad, @Nullable String address, Translated description, List<String> areas,
            List<NeedOrOffer> needsAndOffers,
            CapacityCard capacityCard, boolean sample, Instant since, @Nullable Integer version) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.folded = folded;
        this.kind = kind;
        this.legalForm = legalForm;
        this.legalFormWords = legalFormWords;
        this.website = website;
        this.identifiers = new LinkedHashSet<>(identifiers);
        this.municipality = municipality;
        this.abroad = abroad;
        this.address = address;
        this.description = description;
        this.areas = List.copyOf(areas);
        this.needsAndOffers = List.copyOf(needsAndOffers);
        this.capacityCard = capacityCard;
        this.sample = sample;
        this.since = since;
        this.version = version;
    }

    /** @param slug free, and kept for ever: addresses do not break when a name changes */
    static Organisation found(Founding founding, String slug, Instant now) {
        var basics = founding.basics();
        var organisation = new Organisation(OrganisationId.next(), slug, basics.name(), Letters.folded(basics.name()),
                basics.kind(), basics.legalForm(), basics.legalFormWords(), basics.website(), Set.of(), null, null, null,
                new Translated(null, null, null), List.of(), List.of(), CapacityCard.EMPTY, founding.sample(), now, null);
        founding.identifiers().forEach(organisation::add);
        return organisation.andEvent(new OrganisationFounded(organisation.id, now));
    }

    List<String> edit(Basics basics) {
        var parts = new ArrayList<String>();
        if (!name.equals(basics.name())) parts.add("name");
        if (kind != basics.kind()) parts.add("kind");
        if (legalForm != basics.legalForm() || !Objects.equals(legalFormWords, basics.legalFormWords())) parts.add("legal-form");
        if (!Objects.equals(website, basics.website())) parts.add("website");
        name = basics.name();
        folded = Letters.folded(name);
        kind = basics.kind();
        legalForm = basics.legalForm();
        legalFormWords = basics.legalFormWords();
        website = basics.website();
        return changed(parts);
    }

    List<String> describe(Translated words) {
        for (var text : new String[]{words.pl(), words.de(), words.en()}) Text.of(text, LONGEST_DESCRIPTION);
        var isNew = !description.equals(words);
        description = words;
        return changed(isNew, "description");
    }

    List<String> sitAt(Seat seat) {
        var isNew = !seat.equals(new Seat(municipality, abroad, address));
        municipality = seat.terc();
        abroad = seat.abroad();
        address = seat.address();
        return changed(isNew, "seat");
    }

    List<String> workOn(List<String> codes) {
        var chosen = codes.stream().distinct().toList();
        if (chosen.size() > MOST_AREAS) throw new BrokenRule("organisation.areas.too-many", MOST_AREAS);
        if (!chosen.stream().allMatch(code -> Areas.find(code).isPresent())) throw new BrokenRule("organisation.area.unknown");
        var isNew = !areas.equals(chosen);
        areas = chosen;
        return changed(isNew, "areas");
    }

    List<String> needAndOffer(List<NeedOrOffer> all) {
        if (all.size() > MOST_NEEDS_AND_OFFERS)
            throw new BrokenRule("organisation.needs-and-offers.too-many", MOST_NEEDS_AND_OFFERS);
        var isNew = !needsAndOffers.equals(all);
        needsAndOffers = List.copyOf(all);
        return changed(isNew, "needs-and-offers");
    }

    List<String> takeOn(CapacityCard card) {
        var isNew = !capacityCard.equals(card);
        capacityCard = card;
        return changed(isNew, "capacity-card");
    }

    List<String> add(Identifier identifier) {
        if (identifiers.size() >= MOST_IDENTIFIERS) throw new BrokenRule("organisation.identifiers.too-many", MOST_IDENTIFIERS);
        return changed(identifiers.add(identifier), "identifiers");
    }

    List<String> remove(Identifier identifier) {
        return changed(identifiers.remove(identifier), "identifiers");
    }

    private List<String> changed(boolean isNew, String part) {
        return changed(isNew ? List.of(part) : List.of());
    }

    private List<String> changed(List<String> parts) {
        if (!parts.isEmpty() && version != null) registerEvent(new ProfileChanged(id, List.copyOf(parts)));
        return parts;
    }

    OrganisationId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    OrganisationKind kind() {
        return kind;
    }

    List<NeedOrOffer> needsAndOffers() {
        return needsAndOffers;
    }

    boolean isAt(int expected) {
        return Objects.equals(version, expected);
    }
}
