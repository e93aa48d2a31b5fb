package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;

/** The first page: the current edition and some of its partnerships. */
@NamedInterface("pages")
public record HomePage(@Nullable EditionCard edition, List<PartnershipCard> partnerships,
        CreditBand credits) {

    public boolean isSample() {
        return edition != null && edition.sample();
    }
}
