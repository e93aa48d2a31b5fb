package org.tandem.gathering;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/** The form of a gathering's plan: a new one of an edition, or a change. */
@NamedInterface("pages")
public record PlanGatheringPage(UUID edition, @Nullable GatheringId gathering, Typed typed) {

    public List<GatheringKind> kinds() {
        return List.of(GatheringKind.values());
    }
}
