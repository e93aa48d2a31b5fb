package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;

/** The first page: the current edition with some of its partnerships, and the editions before it. */
@NamedInterface("pages")
public record HomePage(@Nullable EditionCard edition, List<PartnershipCard> partnerships, List<EditionCard> earlier) {

    public CreditBand credits() {
        return edition == null ? CreditBand.NONE : edition.credits();
    }

    public boolean isSample() {
        return edition != null && edition.sample() || earlier.stream().anyMatch(EditionCard::sample);
    }
}
