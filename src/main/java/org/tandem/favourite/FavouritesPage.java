package org.tandem.favourite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.search.PublicTitle;
import org.tandem.search.PublicTitles;
import org.tandem.shared.PersonId;

/**
 * What a reader keeps, as far as the public may see it: of anything else there is no word and no number.
 *
 * @param waiting what lies in the browser of somebody who is signed in, and not with her account
 * @param kept what was just kept
 * @param removed what was just removed
 */
@NamedInterface("pages")
public record FavouritesPage(List<FavouriteGroup> groups, List<UUID> things, List<UUID> waiting, List<PublicTitle> kept,
        List<PublicTitle> removed) {

    public int number() {
        return things.size();
    }

    public boolean isEmpty() {
        return things.isEmpty();
    }

    /** In an address of a list there is room for so many. */
    public String keys() {
        return ThingKey.text(things.stream().limit(SharedPage.MOST).toList());
    }

    public boolean isTooLongToShare() {
        return things.size() > SharedPage.MOST;
    }

    public int mostShared() {
        return SharedPage.MOST;
    }

    public String waitingKeys() {
        return ThingKey.text(waiting);
    }

    @Component
    static class Query {

        private final Favourites favourites;
        private final PublicTitles titles;

        Query(Favourites favourites, PublicTitles titles) {
            this.favourites = favourites;
            this.titles = titles;
        }

        /** @param kept the keys of what was just kept, as the address has them, and {@code removed} in the same way */
        FavouritesPage find(@Nullable PersonId person, BrowserFavourites browser, String kept, String removed) {
            var own = person == null ? browser.things() : favourites.of(person);
            var asked = new LinkedHashSet<>(own);
            asked.addAll(browser.things());
            var dropped = ThingKey.things(removed).stream().limit(1).toList();
            asked.addAll(dropped);
            var named = titles.of(asked);
            var shown = own.stream().filter(named::containsKey).toList();
            var waiting = browser.things().stream().filter(thing -> named.containsKey(thing) && !shown.contains(thing))
                    .toList();
            return new FavouritesPage(FavouriteGroup.of(shown.stream().map(named::get).filter(Objects::nonNull).toList()),
                    shown, waiting,
                    ThingKey.things(kept).stream().filter(shown::contains).map(named::get).filter(Objects::nonNull).toList(),
                    dropped.stream().filter(thing -> !shown.contains(thing)).map(named::get).filter(Objects::nonNull).toList());
        }
    }
}
