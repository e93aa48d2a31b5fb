package org.tandem.programme;

import java.util.Locale;
import java.util.function.Predicate;

import com.ibm.icu.text.Transliterator;

/** A name as a part of an address: ASCII letters, digits and single hyphens. */
final class Slug {

    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slug() {}

    /** The first of {@code name}, {@code name-2}, {@code name-3} … that is not taken. */
    static String of(String name, Predicate<String> taken) {
        var words = ASCII.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var slug = words.isEmpty() ? "x" : words;
        var free = slug;
        for (int n = 2; taken.test(free); n++) free = slug + "-" + n;
        return free;
    }
}
