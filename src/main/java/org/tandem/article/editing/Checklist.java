package org.tandem.article.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.article.markup.Markup;
import org.tandem.article.markup.Outline;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;

/** What an editor looks at before she publishes: languages, headings, pictures, links. It advises; only a body is needed. */
public record Checklist(List<Check> checks) {

    /**
     * One thing looked at, in one language.
     *
     * @param key of the message; its values are the language's name and these
     */
    public record Check(Language language, String key, boolean good, List<Object> values) {}

    /** A link elsewhere, and what was answered there last; 0 where nobody did, nothing while nobody was asked. */
    private record Asked(Language language, String address, @Nullable Integer status) {

        boolean isBad() {
            return status != null && (status == 0 || status >= 400);
        }
    }

    private static final String WITHOUT_BODY = "body.original";

    /** What has to be done before the article can be published. */
    boolean forbids() {
        return checks.stream().anyMatch(it -> it.key().equals(WITHOUT_BODY));
    }

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
        private final JdbcClient jdbc;

        Query(Markup markup, JdbcClient jdbc) {
            this.markup = markup;
            this.jdbc = jdbc;
        }

        Checklist of(ArticleHead head, Map<Language, Words> words) {
            var checks = new ArrayList<Check>();
            var asked = asked(head);
            for (var text : head.texts()) {
                checks.add(new Check(text.language(), "language." + (text.isThere() ? text.trust() : "MISSING"),
                        text.isThere() && text.trust() == Trust.CHECKED, List.of()));
                var of = words.get(text.language());
                if (of == null) continue;
                if (of.isWithoutBody())
                    checks.add(new Check(text.language(), text.language() == head.original() ? WITHOUT_BODY : "body.translation",
                            false, List.of()));
                look(checks, text.language(), of);
                var original = words.get(head.original());
                if (text.language() != head.original() && original != null && saysTheSame(of, original))
                    checks.add(check(text.language(), "same", 1));
                links(checks, text.language(), asked.stream().filter(it -> it.language() == text.language()).toList());
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
                checks.add(check(language, "pictures", markup.missing(outline.pictures())));
            if (!outline.foreign().isEmpty()) checks.add(check(language, "foreign", outline.foreign().size()));
            if (!outline.refused().isEmpty())
                checks.add(new Check(language, "links.refused", false,
                        List.of(outline.refused().size(), String.join(" ", outline.refused()))));
            if (outline.html() > 0) checks.add(check(language, "html", outline.html()));
        }

        private static void links(List<Check> checks, Language language, List<Asked> links) {
            if (links.isEmpty()) return;
            var bad = links.stream().filter(Asked::isBad).map(Asked::address).toList();
            var waiting = links.stream().filter(it -> it.status() == null).count();
            if (!bad.isEmpty())
                checks.add(new Check(language, "links.bad", false, List.of(bad.size(), String.join(" ", bad))));
            if (waiting > 0) checks.add(new Check(language, "links.waiting", false, List.of(waiting)));
            if (bad.isEmpty() && waiting == 0) checks.add(new Check(language, "links.good", true, List.of(links.size())));
        }

        private List<Asked> asked(ArticleHead head) {
            return jdbc.sql("select language, address, status from article_link where article = ? order by address")
                    .param(head.id().value())
                    .query((row, _) -> new Asked(Language.valueOf(Rows.text(row, "language")), Rows.text(row, "address"),
                            row.getObject("status", Integer.class)))
                    .list();
        }

        /** Pictures are the same in every language. */
        private static boolean saysTheSame(Words translation, Words original) {
            return translation.body().strip().equals(original.body().strip()) && Outline.of(original.body()).hasWords();
        }

        private static Check check(Language language, String what, int bad) {
            return new Check(language, what + (bad == 0 ? ".good" : ".bad"), bad == 0, List.of(bad));
        }
    }
}
