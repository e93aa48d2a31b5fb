package org.tandem.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the index knows of an answer, before the database is asked whether that still holds. */
record Found(Manner manner, long total, List<Hit> hits, Map<Facet, List<Choice>> choices, @Nullable String next) {

    /** How it was looked for. */
    enum Manner {

        ALL_WORDS, CLOSE_WORDS, SOME_WORDS, NOTHING
    }

    /** A thing that was found, with its words marked. */
    record Hit(IndexedThing thing, Map<String, Marked> marked) {

        /** Where that was not read, or says nothing. */
        static final Marked NONE = new Marked(List.of());

        Marked in(String field) {
            return marked.getOrDefault(field, NONE);
        }
    }

    /** What an answer can be narrowed to. */
    record Choice(String value, long count, @Nullable IndexedThing example) {}

    static final Found NOTHING = new Found(Manner.NOTHING, 0, List.of(), Map.of(), null);

    static final long UNCOUNTED = -1;

    List<UUID> ids() {
        return hits.stream().map(hit -> hit.thing().id()).toList();
    }

    /** Those that have another version by now, or none. */
    List<UUID> outdated(Map<UUID, String> versions) {
        return hits.stream().map(Hit::thing).filter(thing -> !thing.version().equals(versions.get(thing.id())))
                .map(IndexedThing::id).toList();
    }

    /** Where nobody knows whether what is counted is still public, nothing is counted. */
    Found uncounted() {
        return hits.isEmpty() ? this : new Found(manner, UNCOUNTED, hits, Map.of(), next);
    }

    Found without(List<UUID> gone) {
        if (gone.isEmpty()) return this;
        var left = hits.stream().filter(hit -> !gone.contains(hit.thing().id())).collect(Collectors.toUnmodifiableList());
        return left.isEmpty() && next == null
                ? NOTHING
                : new Found(manner, total - (hits.size() - left.size()), left, choices, next);
    }
}
