package org.tandem.favourite;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.search.PublicTitles;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

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
        if (takeOver(actor, things).isEmpty()) throw new NotFound("thing");
    }

    /**
     * Only what she can see and drop again counts; what is hidden makes room when there is none left.
     *
     * @return those of them that are public, if any still are
     */
    public List<UUID> takeOver(Actor actor, Collection<UUID> things) {
        var person = actor.someone();
        var own = favourites.of(person);
        var all = Stream.concat(things.stream(), own.stream()).distinct().toList();
        var seen = titles.of(all).keySet();
        if (seen.size() > Favourites.MOST) throw new BrokenRule("favourite.full", Favourites.MOST);
        var shown = things.stream().filter(seen::contains).distinct().toList();
        makeRoom(person, own, seen, (int) shown.stream().filter(thing -> !own.contains(thing)).count());
        favourites.add(person, shown, clock.instant());
        return shown;
    }

    private void makeRoom(PersonId person, List<UUID> own, Set<UUID> seen, int more) {
        var hidden = own.stream().filter(thing -> !seen.contains(thing)).toList();
        var excess = own.size() + more - Favourites.MOST;
        if (excess > 0) favourites.remove(person, hidden.subList(hidden.size() - excess, hidden.size()));
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
