package org.tandem.article.markup;

import java.util.regex.Pattern;

import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The second wall: which elements a page may have at all, whatever drew it. */
final class Purity {

    private static final Pattern CLASS = Pattern.compile("at-(start|center|end)");
    private static final Pattern OWN = Pattern.compile("/[^/\\\\].*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "em", "strong", "del", "code",
                    "pre",
                    "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "a", "img", "figure", "figcaption")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href").onElements("a")
            .allowAttributes("rel").matching(Pattern.compile("noopener")).onElements("a")
            .allowAttributes("start").matching(NUMBER).onElements("ol")
            .allowAttributes("scope").matching(Pattern.compile("col")).onElements("th")
            .allowAttributes("class").matching(CLASS).onElements("th", "td")
            .allowAttributes("src").matching(OWN).onElements("img")
            .allowAttributes("srcset", "alt", "sizes", "loading").onElements("img")
            .allowAttributes("width", "height").matching(NUMBER).onElements("img")
            .toFactory();

    private Purity() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }

    /** The same, and tells what it takes out. */
    static <T> String of(String html, HtmlChangeListener<T> listener, T context) {
        return POLICY.sanitize(html, listener, context);
    }
}
