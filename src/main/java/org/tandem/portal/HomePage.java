package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.benefit.PublicBenefit;
import org.tandem.credit.CreditBand;
import org.tandem.gathering.GatheringHead;

/** The first page: the current edition with some of its partnerships and what is next in its calendar, and the editions before it. */
@NamedInterface("pages")
public record HomePage(@Nullable EditionCard edition, List<PartnershipCard> partnerships, List<GatheringHead> next,
        List<EditionCard> earlier, @Nullable PublicBenefit benefit) {

    public CreditBand credits() {
        return edition == null ? CreditBand.NONE : edition.credits();
    }

    public boolean isSample() {
        return edition != null && edition.sample() || earlier.stream().anyMatch(EditionCard::sample);
    }
}
