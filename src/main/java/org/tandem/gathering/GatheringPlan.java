package org.tandem.gathering;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What a house decides about a gathering.
 *
 * @param languages those that are spoken there, at least one
 * @param capacity how many people have a place, 1 to 100 000; null where there is no limit
 */
public record GatheringPlan(GatheringKind kind, Admission admission, Translated title, Translated about, Period period,
        Place place,
        Set<Language> languages, @Nullable Integer capacity) {

    /** @throws BrokenRule {@code gathering.without-title}, {@code gathering.without-language}, {@code gathering.capacity} */
    public GatheringPlan {
        if (title.isEmpty()) throw new BrokenRule("gathering.without-title");
        if (languages.isEmpty()) throw new BrokenRule("gathering.without-language");
        if (capacity != null && (capacity < 1 || capacity > 100_000)) throw new BrokenRule("gathering.capacity");
        languages = Set.copyOf(languages);
    }
}
