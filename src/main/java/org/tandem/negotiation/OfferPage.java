package org.tandem.negotiation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.ContributionKind;
import org.tandem.programme.Side;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;

/**
 * The form in which one side writes its next offer.
 *
 * @param draft it was begun before, and is shown as it was left
 */
@NamedInterface("pages")
public record OfferPage(NegotiationPage.Head room, Typed typed, int rows, boolean draft) {

    public String name(Side side, int row, String part) {
        return OfferForm.name(side, row, part);
    }

    public Map<String, String> kinds(Screen screen) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ContributionKind.values()) kinds.put(kind.name(), screen.t("negotiation.kind." + kind));
        return kinds;
    }
}
