package org.tandem.gathering;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Actor;

/** What a module that knows gatherings adds to a gathering's public page: one record of its own, which the page's template draws. */
@NamedInterface("pages")
public interface Addition {

    /** The versions of what it adds for a visitor: a column over {@code gathering g} at {@code :now}. */
    String versions();

    /** @param isOver whether it was held */
    Optional<Object> to(GatheringHead gathering, boolean isOver, @Nullable Actor actor);
}
