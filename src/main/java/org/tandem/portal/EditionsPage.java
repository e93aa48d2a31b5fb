package org.tandem.portal;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/** All published editions. */
@NamedInterface("pages")
public record EditionsPage(List<EditionCard> editions) {

    public boolean isSample() {
        return editions.stream().anyMatch(EditionCard::sample);
    }
}
