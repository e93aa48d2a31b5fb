package org.tandem.film;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * What is said of a film, and where it is to be seen if not here.
 *
 * @param transcript all that is said in it, for those who read rather than hear
 * @param link its address elsewhere, which the page links to and never embeds: nobody else is told who reads the page
 */
public record FilmWords(Translated title, Translated about, Translated transcript, @Nullable String link) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_ABOUT = 5_000;
    static final int LONGEST_TRANSCRIPT = 100_000;
    static final int LONGEST_LINK = 500;

    public static FilmWords titled(Translated title) {
        return new FilmWords(title, new Translated(null, null, null), new Translated(null, null, null), null);
    }

    /** @throws BrokenRule {@code film.without-title}, {@code film.link-not-https} or {@code field.too-long} */
    public FilmWords {
        link = link == null || link.isBlank() ? null : link.strip();
        if (title.isEmpty()) throw new BrokenRule("film.without-title");
        expectLength(title, LONGEST_TITLE);
        expectLength(about, LONGEST_ABOUT);
        expectLength(transcript, LONGEST_TRANSCRIPT);
        if (link != null && !link.matches("https://[^\\s/]+\\S*")) throw new BrokenRule("film.link-not-https");
        if (link != null && link.length() > LONGEST_LINK) throw new BrokenRule("field.too-long", LONGEST_LINK);
    }

    private static void expectLength(Translated text, int longest) {
        if (Stream.of(Language.values()).map(text::exactly).anyMatch(it -> it != null && it.length() > longest))
            throw new BrokenRule("field.too-long", longest);
    }
}
