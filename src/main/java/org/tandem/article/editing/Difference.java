package org.tandem.article.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.tandem.article.Words;

/** A text beside another one: line by line, and word by word where a line has changed. */
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

    /** Above this a line is compared as a whole: it would take long, and nobody would read it. */
    private static final int MOST_LETTERS = 6_000;
    /** The words of a line, each with the space behind it. */
    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";

    /** Title, lead and body, one under the other. */
    public static Difference between(Words before, Words after) {
        return between(whole(before), whole(after));
    }

    static Difference between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(lines(before), lines(after), true).getDeltas()) {
            var gone = String.join("", delta.getSource().getLines());
            var come = String.join("", delta.getTarget().getLines());
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Change.SAME, gone);
                case CHANGE -> compare(pieces, gone, come);
                case DELETE, INSERT -> replace(pieces, gone, come);
            }
        }
        return new Difference(List.copyOf(pieces));
    }

    public boolean isChange() {
        return pieces.stream().anyMatch(piece -> piece.change() != Change.SAME);
    }

    private static void compare(List<Piece> pieces, String gone, String come) {
        if (gone.length() + come.length() > MOST_LETTERS) {
            replace(pieces, gone, come);
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(words(gone), words(come), true).getDeltas()) {
            var before = String.join("", delta.getSource().getLines());
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Change.SAME, before);
                case CHANGE, DELETE, INSERT -> replace(pieces, before, String.join("", delta.getTarget().getLines()));
            }
        }
    }

    private static void replace(List<Piece> pieces, String gone, String come) {
        add(pieces, Change.GONE, gone);
        add(pieces, Change.NEW, come);
    }

    private static void add(List<Piece> pieces, Change change, String words) {
        if (!words.isEmpty()) pieces.add(new Piece(change, words));
    }

    private static String whole(Words words) {
        return words.title() + "\n\n" + words.lead() + "\n\n" + words.body();
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("(?<=\n)")).toList();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(BETWEEN_WORDS)).toList();
    }
}
