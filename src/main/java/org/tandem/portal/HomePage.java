package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.article.Front;
import org.tandem.benefit.PublicBenefit;
import org.tandem.credit.CreditBand;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;
import org.tandem.work.ShownWork;

/**
 * The first page, of the house whose edition runs or of one by its name: the lead story and what is new, the current edition with
 * some of its partnerships and what is next in its calendar, the editions before it, the featured publication and the projects.
 */
@NamedInterface("pages")
public record HomePage(@Nullable EditionCard edition, List<PartnershipCard> partnerships, List<GatheringHead> next,
        List<EditionCard> earlier, @Nullable PublicBenefit benefit, Front news,
        ShownWork.Front works) {

    /** While no edition is published: what is new, and nothing else. */
    static HomePage before(Front news) {
        return new HomePage(null, List.of(), List.of(), List.of(), null, news, ShownWork.Front.NONE);
    }

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
                .with("url", screen.absolute(screen.path())).with("inLanguage", screen.language().code())
                .with("publisher", house));
    }

}
