package org.tandem.screen;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** One page of a long list: its rows, and the key of the last where there are more. Keys, not offsets: the thousandth costs as the first. */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /** @param fetched at most {@code size + 1} rows: the one too many says that there are more */
    public static <T> Slice<T> of(List<T> fetched, int size, Function<T, String> key) {
        if (fetched.size() <= size) return new Slice<>(List.copyOf(fetched), null);
        var rows = List.copyOf(fetched.subList(0, size));
        return new Slice<>(rows, key.apply(rows.getLast()));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
