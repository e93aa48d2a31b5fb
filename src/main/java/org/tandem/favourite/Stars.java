package org.tandem.favourite;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.shared.PersonId;

/** Which stars are filled for somebody who is signed in; those of everybody else her browser fills. */
@Component
public class Stars {

    private final Favourites favourites;

    Stars(Favourites favourites) {
        this.favourites = favourites;
    }

    /** Reads once, and only where a page has a star. */
    public Predicate<UUID> of(PersonId person) {
        return new Predicate<>() {

            private @Nullable Set<UUID> kept;

            @Override
            public boolean test(UUID thing) {
                if (kept == null) kept = new HashSet<>(favourites.of(person));
                return kept.contains(thing);
            }
        };
    }
}
