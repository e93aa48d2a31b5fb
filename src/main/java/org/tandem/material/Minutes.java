package org.tandem.material;

import java.util.stream.Stream;

import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What was said and decided at a gathering. */
public record Minutes(Translated words, Audience audience) {

    static final int LONGEST = 20_000;

    /** @throws BrokenRule {@code minutes.empty} or {@code field.too-long} */
    public Minutes {
        if (words.isEmpty()) throw new BrokenRule("minutes.empty");
        if (Stream.of(Language.values()).map(words::exactly).flatMap(Stream::ofNullable).anyMatch(it -> it.length() > LONGEST))
            throw new BrokenRule("field.too-long", LONGEST);
    }
}
