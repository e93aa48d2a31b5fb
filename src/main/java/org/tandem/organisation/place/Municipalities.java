package org.tandem.organisation.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** All municipalities of Poland (as of 2021), read when they are first asked for. */
public final class Municipalities {

    private Municipalities() {}

    public static Optional<Municipality> find(String terc) {
        return Optional.ofNullable(Loaded.BY_TERC.get(terc));
    }

    /** Those of Silesia and Opole first, then by name as Polish sorts it. */
    public static List<Municipality> all() {
        return Loaded.ALL;
    }

    /**
     * Those whose name has these letters in it, with or without Polish marks, at most so many: the name itself first, then names that
     * begin with them, then names with a word that does; among equals Silesia, Opole, the rest. Nothing for no letters.
     */
    public static List<Municipality> search(String typed, int most) {
        var letters = SearchName.folded(typed);
        if (letters.isEmpty() || most <= 0) {
            return List.of();
        }
        return IntStream.range(0, Loaded.ALL.size())
                .mapToObj(it -> new Hit(Rank.of(Loaded.NAMES.get(it), letters), Loaded.ALL.get(it)))
                .filter(it -> it.rank() != Rank.NONE)
                .sorted(Comparator.comparing(Hit::rank))
                .limit(most)
                .map(Hit::municipality)
                .toList();
    }

    private record Hit(Rank rank, Municipality municipality) {}

    private enum Rank {

        EXACT, PREFIX, WORD_PREFIX, WITHIN, NONE;

        static Rank of(String name, String letters) {
            if (name.equals(letters)) {
                return EXACT;
            }
            if (name.startsWith(letters)) {
                return PREFIX;
            }
            if (name.contains(" " + letters)) {
                return WORD_PREFIX;
            }
            return name.contains(letters) ? WITHIN : NONE;
        }
    }

    private static final class Loaded {

        static final List<Municipality> ALL = MunicipalityFile.read();
        static final List<String> NAMES = ALL.stream().map(it -> SearchName.folded(it.name())).toList();
        static final Map<String, Municipality> BY_TERC = byTerc();

        private static Map<String, Municipality> byTerc() {
            var found = HashMap.<String, Municipality>newHashMap(ALL.size());
            ALL.forEach(it -> found.put(it.terc(), it));
            return found;
        }
    }
}
