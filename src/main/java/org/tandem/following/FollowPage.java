package org.tandem.following;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Typed;

/**
 * The form by which somebody follows something.
 *
 * @param near the thing that it was opened for, and what is near it
 * @param chosen the keys of what is ticked
 * @param address of a person who is signed in, which is proven; nobody else's is known
 */
@NamedInterface("pages")
public record FollowPage(Topic topic, List<Topic> near, Collection<String> chosen, @Nullable String address, Typed typed) {

    public boolean isChosen(Topic one) {
        return chosen.contains(one.key());
    }

    public boolean isRhythm(Rhythm rhythm) {
        return typed.value("rhythm").equals(rhythm.name());
    }
}
