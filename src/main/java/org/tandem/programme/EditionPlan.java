package org.tandem.programme;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/**
 * What a house decides about an edition: names, story, phases, and how many negotiations a participant of each side can hold
 * at once unless it says otherwise (1 to 100).
 *
 * @param announced how many partnerships the house has announced to the public, where it has
 */
public record EditionPlan(Translated name, Translated story, @Nullable Integer announced, int businessCapacity,
        int socialCapacity,
        Set<Phase> phases, List<Component> components) {

    public EditionPlan {
        if (name.isEmpty()) throw new BrokenRule("edition.without-name");
        if (businessCapacity < 1 || businessCapacity > 100 || socialCapacity < 1 || socialCapacity > 100)
            throw new BrokenRule("edition.capacity");
        if (phases.stream().map(Phase::kind).distinct().count() != phases.size()) throw new BrokenRule("edition.phase-twice");
        phases = Set.copyOf(phases);
        components = List.copyOf(components);
    }
}
