package org.tandem.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.modulith.NamedInterface;

/** A text with the words marked by which it was found. */
@NamedInterface("pages")
public record Marked(List<Piece> pieces) {

    static final char BEGIN = '\u0001';
    static final char END = '\u0002';

    /** A part of it that is marked, or not. */
    public record Piece(String text, boolean mark) {}

    /** Parts of a text, such as the items of an agenda, are shown in one line. */
    static Marked of(String lines) {
        var delimited = lines.strip().replaceAll("\\s*\\n\\s*", " · ");
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < delimited.length()) {
            int begin = delimited.indexOf(BEGIN, from);
            int end = begin < 0 ? -1 : delimited.indexOf(END, begin);
            if (end < 0) break;
            if (begin > from) pieces.add(new Piece(delimited.substring(from, begin), false));
            pieces.add(new Piece(delimited.substring(begin + 1, end), true));
            from = end + 1;
        }
        if (from < delimited.length()) pieces.add(new Piece(delimited.substring(from), false));
        return new Marked(List.copyOf(pieces));
    }

    /** Itself where it marks what none of these says; nothing where it adds nothing. */
    Marked unlessSaidIn(Marked... others) {
        var said = Stream.of(others).flatMap(other -> other.pieces.stream()).map(Piece::text)
                .flatMap(text -> Wording.of(Wording.NAMES, text).stream()).collect(Collectors.toSet());
        var adds = marks().stream().anyMatch(mark -> Wording.of(Wording.NAMES, mark).stream().noneMatch(said::contains));
        return adds ? this : Found.Hit.NONE;
    }

    boolean isHit() {
        return pieces.stream().anyMatch(Piece::mark);
    }

    List<String> marks() {
        return pieces.stream().filter(Piece::mark).map(Piece::text).toList();
    }
}
