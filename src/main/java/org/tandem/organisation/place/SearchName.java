package org.tandem.organisation.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is compared in a search: small letters without marks, words parted by one space. */
final class SearchName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchName() {}

    static String folded(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        // ł is a letter of its own, not an l with a mark
        return BETWEEN_WORDS.matcher(plain.replace('ł', 'l')).replaceAll(" ").strip();
    }
}
