package org.tandem.article.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tandem.article.Words;
import org.tandem.article.markup.Markup;
import org.tandem.article.markup.Outline;
import org.tandem.shared.Language;

/** What an editor looks at before she publishes: languages, headings, pictures, links. It advises and forbids nothing. */
public record Checklist(List<Check> checks) {

    /**
     * One thing looked at, in one language.
     *
     * @param key of the message; its values are the language's name and these
     */
    public record Check(Language language, String key, boolean good, List<Object> values) {}

    public long open() {
        return checks.stream().filter(it -> !it.good()).count();
    }

    public List<Check> of(Language language) {
        return checks.stream().filter(it -> it.language() == language).toList();
    }

    /** Looks at all texts. */
    @Component
    static class Query {

        private final Markup markup;

        Query(Markup markup) {
            this.markup = markup;
        }

        Checklist of(ArticleHead head, Map<Language, Words> words) {
            var checks = new ArrayList<Check>();
            for (var text : head.texts()) {
                checks.add(new Check(text.language(), "language." + (text.isThere() ? text.trust() : "MISSING"),
                        text.isThere() && text.trust() == org.tandem.article.Written.Trust.CHECKED, List.of()));
                var of = words.get(text.language());
                if (of != null) look(checks, text.language(), of);
            }
            return new Checklist(List.copyOf(checks));
        }

        private void look(List<Check> checks, Language language, Words words) {
            var outline = Outline.of(words.body());
            checks.add(check(language, "lead", words.lead().isBlank() ? 1 : 0));
            var skipped = outline.skipped();
            checks.add(new Check(language, skipped.isEmpty() ? "headings.good" : "headings.bad", skipped.isEmpty(),
                    skipped.<List<Object>>map(it -> List.of(it.words())).orElse(List.of())));
            if (!outline.pictures().isEmpty())
                checks.add(check(language, "pictures", markup.missing(outline.pictures(), language)));
            if (!outline.foreign().isEmpty()) checks.add(check(language, "foreign", outline.foreign().size()));
            if (outline.html() > 0) checks.add(check(language, "html", outline.html()));
        }

        private static Check check(Language language, String what, int bad) {
            return new Check(language, what + (bad == 0 ? ".good" : ".bad"), bad == 0, List.of(bad));
        }
    }
}
