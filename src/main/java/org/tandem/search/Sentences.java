package org.tandem.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;

/** Where a sentence ends, in any of our languages: not behind a day or another ordinal, such as "am 26. Mai" or "22. Święto". */
final class Sentences extends BreakIterator {

    /** A longer number with a full stop is a year, which more often ends a sentence. */
    private static final int DIGITS_OF_AN_ORDINAL = 2;

    private BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);

    @Override
    public int first() {
        return ends.first();
    }

    @Override
    public int last() {
        return ends.last();
    }

    @Override
    public int next() {
        int at = ends.next();
        while (isBehindAnOrdinal(at))
            at = ends.next();
        return at;
    }

    @Override
    public int previous() {
        int at = ends.previous();
        while (isBehindAnOrdinal(at))
            at = ends.previous();
        return at;
    }

    @Override
    public int next(int n) {
        int at = current();
        for (int step = 0; step < Math.abs(n) && at != DONE; step++) at = n > 0 ? next() : previous();
        return at;
    }

    @Override
    public int following(int offset) {
        int at = ends.following(offset);
        return isBehindAnOrdinal(at) ? next() : at;
    }

    @Override
    public int preceding(int offset) {
        int at = ends.preceding(offset);
        return isBehindAnOrdinal(at) ? previous() : at;
    }

    @Override
    public boolean isBoundary(int offset) {
        return ends.isBoundary(offset) && !isBehindAnOrdinal(offset);
    }

    @Override
    public int current() {
        return ends.current();
    }

    @Override
    public CharacterIterator getText() {
        return ends.getText();
    }

    @Override
    public void setText(CharacterIterator text) {
        ends.setText(text);
    }

    @Override
    public Object clone() {
        var copy = (Sentences) super.clone();
        copy.ends = (BreakIterator) ends.clone();
        return copy;
    }

    private boolean isBehindAnOrdinal(int at) {
        var text = ends.getText();
        if (at == DONE || at <= text.getBeginIndex() || at >= text.getEndIndex()) return false;
        int stands = text.getIndex();
        try {
            return endsWithAnOrdinal(text, at);
        } finally {
            text.setIndex(stands);
        }
    }

    private static boolean endsWithAnOrdinal(CharacterIterator text, int at) {
        text.setIndex(at);
        char before = text.previous();
        while (before == ' ' || before == '\u00a0')
            before = text.previous();
        if (before != '.') return false;
        int digits = 0;
        while (Character.isDigit(text.previous()))
            digits++;
        return digits > 0 && digits <= DIGITS_OF_AN_ORDINAL;
    }
}
