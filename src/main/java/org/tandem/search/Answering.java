package org.tandem.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.signal.ChangeLine;

/**
 * Answers out of this node's index, and asks the database before the answer is given: what the public does not see any more, or
 * in other words, is in no answer, however far the index is behind. What is counted follows what the node hears: while it hears
 * nothing, nothing is counted.
 */
@Component
class Answering {

    private static final int SUGGESTIONS = 8;
    private static final int LOOKED_AT = 3 * SUGGESTIONS;

    private final Following following;
    private final PublicThings things;
    private final ChangeLine line;
    private final Clock clock;

    Answering(Following following, PublicThings things, ChangeLine line, Clock clock) {
        this.following = following;
        this.things = things;
        this.line = line;
        this.clock = clock;
    }

    Found answer(Question question, @Nullable String after) {
        var key = Key.of(after);
        var found = held(view -> new Looking(view, question).found(key));
        return line.isSound() ? found : found.uncounted();
    }

    /** Whether this node is still reading what it has not read yet. */
    boolean isWhole() {
        return following.keeping().isWhole();
    }

    /** Titles of public things whose words begin as these. */
    List<String> suggestions(Question question) {
        if (question.words().stream().allMatch(word -> word.length() < 2)) return List.of();
        var found = held(view -> Suggesting.found(view, question, LOOKED_AT));
        var titles = new LinkedHashSet<String>();
        found.hits().forEach(hit -> titles.add(hit.thing().title().in(question.language())));
        return titles.stream().filter(Predicate.not(String::isBlank)).limit(SUGGESTIONS).toList();
    }

    /** What has changed meanwhile is read anew, and asked for once more; what has changed again is left out. */
    private Found held(Index.Reading<Found> reading) {
        try {
            var index = following.keeping().index();
            var found = index.read(reading);
            var outdated = found.outdated(things.versions(found.ids(), clock.instant()));
            if (outdated.isEmpty()) return found;
            if (!following.keeping().bringNow(outdated)) return found.without(outdated);
            var again = index.read(reading);
            return again.without(again.outdated(things.versions(again.ids(), clock.instant())));
        } catch (CorruptIndexException e) {
            following.anythingMayHaveChanged();
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
