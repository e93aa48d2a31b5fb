package org.tandem.article.section;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;

/**
 * The tree of a house's sections as its editors keep it, and the form of one of them.
 *
 * @param changed the section that the form is about; none for a new one
 */
public record SectionsPage(SectionMenu menu, SectionMenu.@Nullable Item changed, Typed typed) {

    public String address() {
        return changed == null ? "/sections" : "/sections/" + changed.id();
    }

    /** Where it can stand: at the top or below any other. */
    public Map<String, String> parents(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", screen.t("section.top"));
        for (var item : menu.items())
            if (changed == null || !item.id().equals(changed.id()))
                choices.put(item.id().toString(), "– ".repeat(item.depth()) + screen.t(item.name()));
        return choices;
    }

    /** The first of its neighbours cannot be moved up. */
    public boolean canRise(SectionMenu.Item item) {
        return !menu.below(item.parent()).getFirst().id().equals(item.id());
    }
}
