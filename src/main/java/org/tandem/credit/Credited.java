package org.tandem.credit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * Who is credited for what, when, and in which words. The words are obligatory: they are quoted as they were given, in one line, and in no
 * language but those that they were given in.
 */
public record Credited(Tier tier, String name, @Embedded.Empty(prefix = "shown_") Period period,
        @Embedded.Empty(prefix = "wording_") Translated wording, @Nullable String link) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_WORDING = 500;
    static final int LONGEST_LINK = 300;

    public Credited {
        name = name.strip();
        link = link == null || link.isBlank() ? null : link.strip();
        if (name.isEmpty()) throw new BrokenRule("credit.without-name");
        if (name.length() > LONGEST_NAME) throw new BrokenRule("field.too-long", LONGEST_NAME);
        if (words(wording).anyMatch(words -> words.length() > LONGEST_WORDING))
            throw new BrokenRule("field.too-long", LONGEST_WORDING);
        if (words(wording).anyMatch(words -> !isOneLine(words)) || !isOneLine(name)) throw new BrokenRule("credit.one-line");
        if (link != null && !isSafe(link)) throw new BrokenRule("credit.link-not-https");
    }

    public static Credited of(Tier tier, String name) {
        return new Credited(tier, name, Period.ALWAYS, new Translated(null, null, null), null);
    }

    public Credited worded(Translated words) {
        return new Credited(tier, name, period, words, link);
    }

    public Credited shown(Period days) {
        return new Credited(tier, name, days, wording, link);
    }

    static boolean isOneLine(String words) {
        return words.codePoints().noneMatch(Character::isISOControl);
    }

    /** An address on the web that nobody between can read or change. */
    static boolean isSafe(String link) {
        try {
            var address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null
                    && link.length() <= LONGEST_LINK;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Stream<String> words(Translated wording) {
        return Stream.of(Language.values()).map(wording::exactly).flatMap(Stream::ofNullable);
    }
}
