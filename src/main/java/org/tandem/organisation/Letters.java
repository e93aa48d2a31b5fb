package org.tandem.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/** A name in plain letters: as it is searched, and as it stands in addresses. */
public final class Letters {

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 80;

    private Letters() {}

    /** Small ASCII letters and digits, words parted by one space: "Ząbkowice" and "ZABKOWICE" are the same. */
    public static String folded(String name) {
        return BETWEEN_WORDS.matcher(PLAIN.transliterate(name).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same with dashes, at most 80 characters; for a name without any letters a plain word. */
    static String slug(String name) {
        var words = folded(name).replace(' ', '-');
        var cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "organisation" : cut;
    }
}
