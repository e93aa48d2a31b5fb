package org.tandem.observation;

import org.tandem.shared.BrokenRule;

/** What a version of a point says, how strongly, on what evidence, and to whom. */
public record Remark(String words, Feeling feeling, Visibility visibility, Evidence evidence) {

    private static final int LONGEST = 4000;

    public Remark {
        words = Words.checked(words, LONGEST);
    }

    /** Something that has to be said, in at most so many characters. */
    static final class Words {

        private Words() {}

        static String checked(String words, int longest) {
            if (words.isBlank()) throw new BrokenRule("observation.words-needed");
            if (words.strip().length() > longest) throw new BrokenRule("observation.too-long", longest);
            return words.strip();
        }
    }
}
