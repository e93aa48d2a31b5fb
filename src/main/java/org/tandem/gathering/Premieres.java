package org.tandem.gathering;

import java.util.Map;
import java.util.UUID;

import org.tandem.shared.Translated;

/** What the public may see by now of the films whose premiere is on an agenda; answered by whoever keeps the films. */
public interface Premieres {

    /** @param path of the film's page, without its language */
    record Shown(String path, Translated title) {}

    /** The versions of them: a column over {@code gathering g} at {@code :now}. */
    String versions();

    /** By the item of the agenda. */
    Map<UUID, Shown> of(GatheringId gathering);
}
