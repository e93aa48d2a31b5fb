package org.tandem.shared;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/** A name in plain letters: as it is searched, and as it stands in addresses. */
public final class Letters {

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 80;
    private static final Pattern NUMBERED = Pattern.compile("-([2-9]|[1-9]\\d)");

    private Letters() {}

    /** Small ASCII letters and digits, words parted by one space: "Ząbkowice" and "ZABKOWICE" are the same. */
    public static String folded(String name) {
        return BETWEEN_WORDS.matcher(PLAIN.transliterate(name).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * The same with dashes, at most 80 characters.
     *
     * @param otherwise what a name without any letters is called
     */
    public static String slug(String name, String otherwise) {
        var words = folded(name).replace(' ', '-');
        var cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    /** The first of {@code name}, {@code name-2}, {@code name-3} … that is not taken. */
    public static String freeSlug(String name, String otherwise, Predicate<String> taken) {
        var slug = slug(name, otherwise);
        var free = slug;
        for (int n = 2; taken.test(free); n++) free = slug + "-" + n;
        return free;
    }

    /** Whether {@link #freeSlug} gave it to a name. A number of more than two digits is somebody's own, such as a year. */
    public static boolean isSlugOf(String slug, String name, String otherwise) {
        var given = slug(name, otherwise);
        return slug.equals(given)
                || slug.startsWith(given) && NUMBERED.matcher(slug.substring(given.length())).matches();
    }
}
