package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;

/** The partnerships of an edition, by area, page after page. */
@NamedInterface("pages")
public record PartnershipsPage(EditionCard edition, List<ThemeRow> themes, @Nullable String next) {

    public CreditBand credits() {
        return edition.credits();
    }
}
