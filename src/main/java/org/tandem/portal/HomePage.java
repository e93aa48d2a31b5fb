package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.article.ShownArticles.Front;
import org.tandem.benefit.PublicBenefit;
import org.tandem.credit.CreditBand;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;
import org.tandem.work.ShownWork;

/**
 * The first page: the lead story and what is new, the current edition with some of its partnerships and what is next in its
 * calendar, and the editions before it.
 */
@NamedInterface("pages")
public record HomePage(@Nullable EditionCard edition, List<PartnershipCard> partnerships, List<GatheringHead> next,
        List<EditionCard> earlier, @Nullable PublicBenefit benefit, Front news,
        @Nullable ShownWork featured) {

    public CreditBand credits() {
        return edition == null ? CreditBand.NONE : edition.credits();
    }

    public boolean isSample() {
        return edition != null && edition.sample() || earlier.stream().anyMatch(EditionCard::sample)
                || news.isSample();
    }

    /** For machines: the house whose edition runs, and this place of its. */
    public @Nullable String told(Screen screen) {
        if (edition == null) return null;
        var logo = edition.house().logoAddress();
        var house = Schema.of("Organization").with("name", screen.t(edition.house().name()))
                .with("logo", logo == null ? null : screen.absolute(logo));
        return Schema.json(Schema.of("WebSite").with("name", screen.t(edition.house().name()))
                .with("url", screen.absolute("/" + screen.language().code())).with("inLanguage", screen.language().code())
                .with("publisher", house));
    }

}
