package org.tandem.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/** One run of an initiative, with the phases that it chose. */
class Edition {

    private final @Id EditionId id;
    private final InitiativeId initiative;
    private final String slug;
    private @Embedded.Empty(prefix = "name_") Translated name;
    private @Embedded.Empty(prefix = "story_") Translated story;
    private @Nullable Integer announced;
    private int businessCapacity;
    private int socialCapacity;
    private boolean published;
    private final boolean sample;
    private final @Nullable EditionId copiedFrom;
    private @MappedCollection(idColumn = "edition") Set<Phase> phases;
    private @MappedCollection(idColumn = "edition", keyColumn = "position") List<Component> components;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Edition(EditionId id, InitiativeId initiative, String slug, Translated name, Translated story, @Nullable Integer announced,
            int businessCapacity, int socialCapacity, boolean published, boolean sample, @Nullable EditionId copiedFrom,
            Set<Phase> phases,
            List<Component> components, @Nullable Integer version) {
        this.id = id;
        this.initiative = initiative;
        this.slug = slug;
        this.name = name;
        this.story = story;
        this.announced = announced;
        this.businessCapacity = businessCapacity;
        this.socialCapacity = socialCapacity;
        this.published = published;
        this.sample = sample;
        this.copiedFrom = copiedFrom;
        this.phases = new HashSet<>(phases);
        this.components = List.copyOf(components);
        this.version = version;
    }

    static Edition of(InitiativeId initiative, String slug, EditionPlan plan, boolean sample) {
        return new Edition(EditionId.next(), initiative, slug, plan.name(), plan.story(), plan.announced(),
                plan.businessCapacity(),
                plan.socialCapacity(), false, sample, null, plan.phases(), plan.components(), null);
    }

    /** Next year's edition: the same rules, every day a year later, and none of the people. */
    Edition copied(String nextSlug, Translated nextName) {
        var later = phases.stream()
                .map(phase -> new Phase(phase.kind(), phase.opensOn().plusYears(1), phase.closesOn().plusYears(1)))
                .collect(Collectors.toSet());
        return new Edition(EditionId.next(), initiative, nextSlug, nextName, new Translated(null, null, null), null,
                businessCapacity,
                socialCapacity, false, false, id, later, components, null);
    }

    Edition replan(EditionPlan plan) {
        name = plan.name();
        story = plan.story();
        announced = plan.announced();
        businessCapacity = plan.businessCapacity();
        socialCapacity = plan.socialCapacity();
        phases = plan.phases().stream().map(this::asBefore).collect(Collectors.toCollection(HashSet::new));
        components = List.copyOf(plan.components());
        return this;
    }

    /** Days that stay as they were stay sample data; new ones are the house's own. */
    private Phase asBefore(Phase planned) {
        return phases.contains(planned.asSample()) ? planned.asSample() : planned;
    }

    /** Lets a closed phase take acts again, until a day that is still to come. */
    Edition reopen(PhaseKind kind, LocalDate until, LocalDate today) {
        var phase = phase(kind);
        var gone = today.minusDays(1);
        var earliest = phase.closesOn().isAfter(gone) ? phase.closesOn() : gone;
        if (!until.isAfter(earliest)) throw new BrokenRule("phase.reopened-into-the-past", earliest);
        phases.remove(phase);
        phases.add(new Phase(kind, phase.opensOn(), until));
        return this;
    }

    Edition publish() {
        published = true;
        return this;
    }

    Phase phase(PhaseKind kind) {
        return phases.stream().filter(phase -> phase.kind() == kind).findFirst()
                .orElseThrow(() -> new BrokenRule("phase.absent"));
    }

    List<Phase> phases() {
        return phases.stream().sorted(Comparator.comparing(Phase::kind)).toList();
    }

    /** What the house has decided so far. */
    EditionPlan plan() {
        return new EditionPlan(name, story, announced, businessCapacity, socialCapacity, phases, components);
    }

    EditionId id() {
        return id;
    }

    InitiativeId initiative() {
        return initiative;
    }

    String slug() {
        return slug;
    }

    boolean isSample() {
        return sample;
    }
}
