package org.tandem.favourite;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.search.PublicTitles;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/**
 * Somebody who is signed in keeps what is public, and drops it again. What she likes to read is nobody's business: there is no line
 * in the audit trail and no event.
 */
@Service
@Transactional
public class Keeping {

    private final Favourites favourites;
    private final PublicTitles titles;
    private final Clock clock;

    Keeping(Favourites favourites, PublicTitles titles, Clock clock) {
        this.favourites = favourites;
        this.titles = titles;
        this.clock = clock;
    }

    /** @throws NotFound where none of them is public */
    public void keep(Actor actor, Collection<UUID> things) {
        var person = actor.someone();
        var shown = shown(things);
        var kept = Stream.concat(favourites.of(person).stream(), shown.stream()).distinct().count();
        if (kept > Favourites.MOST) throw new BrokenRule("favourite.full", Favourites.MOST);
        favourites.add(person, shown, clock.instant());
    }

    public void drop(Actor actor, Collection<UUID> things) {
        favourites.remove(actor.someone(), things);
    }

    /** Those of them that the public may see. */
    List<UUID> shown(Collection<UUID> things) {
        var shown = List.copyOf(titles.of(things).keySet());
        if (shown.isEmpty()) throw new NotFound("thing");
        return shown;
    }
}
