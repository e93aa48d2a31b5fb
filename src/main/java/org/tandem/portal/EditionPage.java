package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.benefit.PublicBenefit;
import org.tandem.credit.CreditBand;
import org.tandem.film.FilmCard;
import org.tandem.gathering.GatheringHead;
import org.tandem.screen.Schema;
import org.tandem.screen.Screen;
import org.tandem.shared.Translated;

/** An edition's story, with its parts and its partnerships by area. */
@NamedInterface("pages")
public record EditionPage(EditionCard edition, Translated story, List<ComponentRow> components, List<ThemeRow> themes,
        boolean hasMore, List<GatheringHead> gatherings, List<FilmCard> films, @Nullable PublicBenefit benefit) {

    public CreditBand credits() {
        return edition.credits();
    }

    /** For machines: the edition as a project of its house, and the way to it. */
    public String told(Screen screen) {
        var base = screen.absolute("/" + screen.language().code());
        var here = base + "/editions/" + edition.slug();
        var name = screen.t(edition.name());
        return Schema.json(Schema.of("Project").with("name", name).with("url", here)
                .with("description", story.isEmpty() ? null : screen.gist(story))
                .with("parentOrganization", Schema.of("Organization").with("name", screen.t(edition.house().name()))),
                Schema.way(List.of(new Schema.Crumb(screen.t(edition.house().name()), base),
                        new Schema.Crumb(screen.t("portal.editions"), base + "/editions"), new Schema.Crumb(name, here))));
    }

}
