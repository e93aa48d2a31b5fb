package org.tandem.work;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tandem.picture.PictureId;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What is said of a work.
 *
 * @param makers authors of a publication; with whom a project is done
 * @param since when a publication appeared or a project began: a year or a month, {@code 2009-03}
 * @param page where it can be read: the project's own pages, a publication's text
 * @param shop where it can be bought
 * @param file where it can be downloaded
 */
public record Described(Translated title, Translated about, @Nullable String makers, @Nullable String since,
        @Nullable String until, @Nullable String page, @Nullable String shop, @Nullable String file,
        @Nullable PictureId picture) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 5_000;
    public static final int LONGEST_LINE = 300;

    private static final Pattern MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");
    private static final Pattern SAFE = Pattern.compile("https://[^\\s/]+(/\\S*)?");

    /** @throws BrokenRule {@code work.…} or {@code field.too-long} */
    public Described {
        if (title.isEmpty()) throw new BrokenRule("work.without-title");
        for (var language : Language.values()) {
            expectAtMost(LONGEST_TITLE, title.exactly(language));
            expectAtMost(LONGEST_TEXT, about.exactly(language));
        }
        for (var line : new @Nullable String[]{makers, page, shop, file}) expectAtMost(LONGEST_LINE, line);
        for (var link : new @Nullable String[]{page, shop, file})
            if (link != null && !isSafe(link)) throw new BrokenRule("work.link-not-https");
        for (var month : new @Nullable String[]{since, until})
            if (month != null && !isMonth(month)) throw new BrokenRule("work.not-a-month");
        if (since != null && until != null && until.compareTo(since) < 0) throw new BrokenRule("work.ends-too-early");
    }

    static boolean isMonth(String text) {
        return MONTH.matcher(text).matches();
    }

    static boolean isSafe(String link) {
        return SAFE.matcher(link).matches();
    }

    private static void expectAtMost(int longest, @Nullable String text) {
        if (text != null && text.length() > longest) throw new BrokenRule("field.too-long", longest);
    }
}
