package org.tandem.feedback;

import java.util.stream.Stream;

import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What a house asks those who came: a mark from 1 to 5, or words. */
public record FeedbackQuestion(Kind kind, Translated words) {

    public enum Kind {
        SCALE, TEXT
    }

    static final int LONGEST_WORDS = 300;
    static final int LONGEST_ANSWER = 2000;

    /** @throws BrokenRule {@code feedback.without-words} or {@code field.too-long} */
    public FeedbackQuestion {
        if (words.isEmpty()) throw new BrokenRule("feedback.without-words");
        if (Stream.of(Language.values()).map(words::exactly).flatMap(Stream::ofNullable)
                .anyMatch(it -> it.length() > LONGEST_WORDS))
            throw new BrokenRule("field.too-long", LONGEST_WORDS);
    }

    boolean takes(String given) {
        return kind == Kind.SCALE ? given.matches("[1-5]") : given.length() <= LONGEST_ANSWER;
    }
}
