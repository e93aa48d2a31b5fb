package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.HouseSign;

/** All published editions. */
@NamedInterface("pages")
public record EditionsPage(List<EditionCard> editions) {

    /** The house whose editions these are, where they are all of one. */
    public @Nullable HouseSign house() {
        var houses = editions.stream().map(EditionCard::house).distinct().toList();
        return houses.size() == 1 ? houses.getFirst() : null;
    }

    public boolean isSample() {
        return editions.stream().anyMatch(EditionCard::sample);
    }
}
