package org.tandem.favourite;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.tandem.screen.Freshness;
import org.tandem.shared.BrokenRule;

/** What somebody without an account keeps: in a cookie of her browser, the newest first, and nowhere else. */
record BrowserFavourites(List<UUID> things) {

    /** So many fit into the four thousand characters that browsers keep of a cookie. */
    static final int MOST = 100;
    static final Duration KEPT = Duration.ofDays(365);

    static BrowserFavourites of(@Nullable String cookie) {
        return new BrowserFavourites(cookie == null ? List.of() : ThingKey.things(cookie).stream().limit(MOST).toList());
    }

    BrowserFavourites with(Collection<UUID> more) {
        var all = Stream.concat(more.stream(), things.stream()).distinct().toList();
        if (all.size() > MOST) throw new BrokenRule("favourite.browser-full", MOST, Favourites.MOST);
        return new BrowserFavourites(all);
    }

    BrowserFavourites without(Collection<UUID> dropped) {
        return new BrowserFavourites(things.stream().filter(thing -> !dropped.contains(thing)).toList());
    }

    BrowserFavourites only(Collection<UUID> shown) {
        return new BrowserFavourites(things.stream().filter(shown::contains).toList());
    }

    /** Scripts read it too: a page that is the same for everybody is drawn without it. */
    String cookie(boolean secure) {
        return ResponseCookie.from(Freshness.FAVOURITES, ThingKey.text(things)).path("/").sameSite("Lax").secure(secure)
                .maxAge(things.isEmpty() ? Duration.ZERO : KEPT).build().toString();
    }
}
