package org.tandem.press;

import java.util.stream.Stream;

import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.picture.Licence;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What a photo shows, who took it, and what others may do with it: it is not shown without the three. */
public record Caption(@Embedded.Empty(prefix = "caption_") Translated words, String author, Licence licence) {

    static final int LONGEST_WORDS = 500;
    static final int LONGEST_AUTHOR = 200;

    public Caption {
        author = author.strip();
        if (words.isEmpty()) throw new BrokenRule("press.without-caption");
        if (author.isEmpty()) throw new BrokenRule("press.without-author");
        if (author.length() > LONGEST_AUTHOR) throw new BrokenRule("field.too-long", LONGEST_AUTHOR);
        if (Stream.of(Language.values()).map(words::exactly).flatMap(Stream::ofNullable)
                .anyMatch(text -> text.length() > LONGEST_WORDS))
            throw new BrokenRule("field.too-long", LONGEST_WORDS);
    }
}
