package org.tandem.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Translated;

/** An area of an edition with its partnerships; without a name for those that stand in none. */
@NamedInterface("pages")
public record ThemeRow(Translated name, List<PartnershipCard> partnerships) {

    /** In the order of the cards, which come by area. */
    static List<ThemeRow> of(List<PartnershipCard> cards) {
        var themes = new LinkedHashMap<Translated, List<PartnershipCard>>();
        for (var card : cards) themes.computeIfAbsent(card.theme(), _ -> new ArrayList<>()).add(card);
        return themes.entrySet().stream().map(theme -> new ThemeRow(theme.getKey(), List.copyOf(theme.getValue()))).toList();
    }
}
