package org.tandem.search;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** The titles of things for those who know their ids, as long as the public may see them. */
@Component
public class PublicTitles {

    private final PublicThings things;
    private final Clock clock;

    PublicTitles(PublicThings things, Clock clock) {
        this.things = things;
        this.clock = clock;
    }

    /** In the order of the ids, of whatever kind; what is not public, or not there, is missing. One statement, or none. */
    public Map<UUID, PublicTitle> of(Collection<UUID> ids) {
        var found = things.titles(ids, clock.instant());
        var ordered = new LinkedHashMap<UUID, PublicTitle>();
        for (var id : ids) {
            var title = found.get(id);
            if (title != null) ordered.put(id, title);
        }
        return ordered;
    }
}
