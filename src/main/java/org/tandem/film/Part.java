package org.tandem.film;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * What a browser wants of a file that it plays and seeks in: all of it, or one part, as RFC 9110 has it in section 14.
 *
 * @param bytes 0 where there is no such part
 */
record Part(long from, long bytes, long all) {

    /**
     * @param range as it was sent; one that cannot be read, or that names several parts, is answered with all
     * @param ifRange the tag of the file that the part is to fit to: where the file has changed, it is sent anew
     */
    static Part asked(@Nullable String range, @Nullable String ifRange, String tag, long all) {
        var whole = new Part(0, all, all);
        if (range == null || ifRange != null && !ifRange.equals(tag)) return whole;
        var ranges = read(range);
        if (ranges.size() != 1) return whole;
        var only = ranges.getFirst();
        var from = only.getRangeStart(all);
        if (from >= all || only.getRangeEnd(all) < from) return new Part(0, 0, all);
        return new Part(from, only.getRangeEnd(all) - from + 1, all);
    }

    private static List<HttpRange> read(String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    boolean isNowhere() {
        return bytes == 0;
    }

    boolean isWhole() {
        return bytes == all;
    }

    /** For {@code Content-Range}. */
    String words() {
        return isNowhere() ? "bytes */" + all : "bytes %d-%d/%d".formatted(from, from + bytes - 1, all);
    }
}
