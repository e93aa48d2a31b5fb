package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.benefit.PublicBenefit;
import org.tandem.credit.CreditBand;
import org.tandem.film.FilmCard;
import org.tandem.gathering.GatheringHead;
import org.tandem.shared.Translated;

/** An edition's story, with its parts and its partnerships by area. */
@NamedInterface("pages")
public record EditionPage(EditionCard edition, Translated story, List<ComponentRow> components, List<ThemeRow> themes,
        boolean hasMore, List<GatheringHead> gatherings, List<FilmCard> films, @Nullable PublicBenefit benefit) {

    public CreditBand credits() {
        return edition.credits();
    }
}
