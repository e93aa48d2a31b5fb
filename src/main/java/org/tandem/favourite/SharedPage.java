package org.tandem.favourite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Screen;
import org.tandem.search.PublicTitles;

/**
 * A list that somebody passed on: its address says all of it, nothing of it is stored here.
 *
 * @param title what she called it; ours is none of it
 * @param broken whether a part of the address could not be read
 * @param cut whether it named more than fits into a list
 */
@NamedInterface("pages")
public record SharedPage(String title, List<FavouriteGroup> groups, List<UUID> things, boolean broken, boolean cut) {

    static final int MOST = 100;
    static final int LONGEST_TITLE = 80;

    public int number() {
        return things.size();
    }

    public boolean isEmpty() {
        return things.isEmpty();
    }

    public String keys() {
        return ThingKey.text(things);
    }

    /** By which it is passed on: the rest of what somebody typed is left out. */
    public String query() {
        return "things=" + keys() + (title.isEmpty() ? "" : "&title=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    /** Whether who looks at it keeps all of it in her account. */
    public boolean isKept(Screen screen) {
        return things.stream().allMatch(screen::keeps);
    }

    public int most() {
        return MOST;
    }

    @Component
    static class Query {

        private final PublicTitles titles;

        Query(PublicTitles titles) {
            this.titles = titles;
        }

        SharedPage find(String things, String title) {
            var named = ThingKey.things(things);
            var shown = titles.of(named.stream().limit(MOST).toList());
            return new SharedPage(cut(title), FavouriteGroup.of(shown.values()), List.copyOf(shown.keySet()),
                    ThingKey.isBroken(things), named.size() > MOST);
        }

        private static String cut(String title) {
            var words = title.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
            return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE).strip() + "…";
        }
    }
}
