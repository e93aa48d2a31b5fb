package org.tandem.article.editing;

import java.util.List;
import java.util.Locale;

import org.tandem.article.ArticlePage;
import org.tandem.shared.Language;

/** What readers of a language will see, in a width. */
public record PreviewPage(ArticlePage article, Language language, Width width) {

    /** What a page is read on. */
    public enum Width {

        PHONE, TABLET, DESK;

        /** The widest where it is none of these. */
        static Width of(String name) {
            for (var width : values()) if (width.css().equals(name)) return width;
            return DESK;
        }

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public List<Width> widths() {
        return List.of(Width.values());
    }

    public String address(Language other, Width on) {
        return "/articles/" + article.id() + "/preview/" + other.code() + "?width=" + on.css();
    }
}
