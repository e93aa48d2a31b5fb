package org.tandem.journey;

import java.util.List;
import java.util.Set;

import com.microsoft.playwright.options.ColorScheme;
import org.tandem.shared.Language;

/** How a page is looked at: so wide, light or dark, in a language. */
record Way(int width, ColorScheme scheme, Language language) {

    static final int MIDDLE = 820;

    /** Three that have every width, both schemes and every language among them. */
    static final List<Way> ALL = List.of(new Way(1440, ColorScheme.LIGHT, Language.PL),
            new Way(MIDDLE, ColorScheme.LIGHT, Language.EN),
            new Way(390, ColorScheme.DARK, Language.DE));

    /** The widest and the narrowest: what stands between them is seen on the coordinator's pages and on the public ones. */
    static final List<Way> ENDS = List.of(ALL.getFirst(), ALL.getLast());

    /** What most people look at most. */
    private static final Set<String> MAIN = Set.of("/desk", "/home", "/organisation", "/nominations/{id}", "/negotiations/{id}",
            "/negotiations/{id}/agreement", "/partnerships/{id}", "/editions/{id}", "/pl", "/pl/editions/{slug}",
            "/pl/partnerships/{slug}", "/pl/map");

    /** On the widest screen the main pages are looked at in the dark as well. */
    boolean isBothWays(String kind) {
        return width == 1440 && MAIN.contains(kind);
    }

    ColorScheme other() {
        return scheme == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** On the widest screen a kind of page with many examples is looked at twice: two may stand differently. */
    int examples(String kind) {
        return width == 1440 && kind.contains("{") && !kind.contains("?") ? 2 : 1;
    }
}
