package org.tandem.negotiation;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** A text beside the one before it, word by word. */
public record Difference(List<Piece> pieces) {

    public enum Change {
        SAME, GONE, NEW
    }

    /** Some words that stayed, went or came. */
    public record Piece(Change change, String words) {

        public boolean isGone() {
            return change == Change.GONE;
        }

        public boolean isNew() {
            return change == Change.NEW;
        }
    }

    static Difference between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(old, now, true).getDeltas()) add(pieces, delta);
        return new Difference(List.copyOf(pieces));
    }

    static Difference none(String text) {
        return new Difference(List.of(new Piece(Change.SAME, text)));
    }

    /** As it was: what stayed and what went. */
    public List<Piece> before() {
        return pieces.stream().filter(piece -> !piece.isNew()).toList();
    }

    /** As it is: what stayed and what came. */
    public List<Piece> after() {
        return pieces.stream().filter(piece -> !piece.isGone()).toList();
    }

    /** {@code same}, {@code changed}, {@code added} or {@code removed}. */
    String mark() {
        if (!isChange()) return "same";
        if (before().isEmpty()) return "added";
        return after().isEmpty() ? "removed" : "changed";
    }

    public boolean isChange() {
        return pieces.stream().anyMatch(piece -> piece.change() != Change.SAME);
    }

    private static void add(List<Piece> pieces, AbstractDelta<String> delta) {
        switch (delta.getType()) {
            case EQUAL -> add(pieces, Change.SAME, delta.getSource().getLines());
            case DELETE, INSERT, CHANGE -> {
                add(pieces, Change.GONE, delta.getSource().getLines());
                add(pieces, Change.NEW, delta.getTarget().getLines());
            }
        }
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) pieces.add(new Piece(change, String.join(" ", words)));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
