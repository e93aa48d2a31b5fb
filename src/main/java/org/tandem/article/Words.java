package org.tandem.article;

import org.tandem.shared.BrokenRule;

/**
 * What an article says in one language.
 *
 * @param lead the sentences under the title, plain
 * @param body in Markdown, as {@link org.tandem.article.markup.Markup} draws it
 */
public record Words(String title, String lead, String body) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_LEAD = 1_000;
    public static final int LONGEST_BODY = 100_000;

    /** @throws BrokenRule {@code article.without-title} or {@code field.too-long} */
    public Words {
        title = plain(title).strip().replaceAll("\\s+", " ");
        lead = plain(lead).strip();
        // a line's own indent may mean something
        body = plain(body).stripTrailing();
        if (title.isEmpty()) throw new BrokenRule("article.without-title");
        expectLength(title, LONGEST_TITLE);
        expectLength(lead, LONGEST_LEAD);
        expectLength(body, LONGEST_BODY);
    }

    /** Whoever read it would find its title alone. */
    public boolean isWithoutBody() {
        return body.isEmpty();
    }

    /** A browser sends the ends of lines as two characters; and the database holds every character but one. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    private static void expectLength(String text, int longest) {
        if (text.length() > longest) throw new BrokenRule("field.too-long", longest);
    }
}
