package org.tandem.atlas;

import java.util.Map;

import org.springframework.stereotype.Component;

/** What is told of a map to whoever is about to show it. */
@Component
public class ToldMap {

    private final PublicItems items;

    ToldMap(PublicItems items) {
        this.items = items;
    }

    /**
     * @param typed the filter, as the map's address has it
     * @throws org.tandem.shared.NotFound for what no page of ours would have asked
     */
    public boolean isSample(Map<String, String> typed) {
        return items.hasSample(MapFilter.of(typed));
    }
}
