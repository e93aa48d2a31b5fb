package org.tandem.article.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.Written.Trust;
import org.tandem.article.markup.Outline;
import org.tandem.picture.PictureId;
import org.tandem.picture.PictureRow;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** What an editor looks at before she publishes: languages, headings, pictures, links. It advises; only a body is needed. */
public record Checklist(List<Check> checks) {

    private static final String WITHOUT_BODY = "body.original";

    /** A link elsewhere, and what was answered there last; 0 where nobody did, nothing while nobody was asked. */
    private record Asked(Language language, String address, @Nullable Integer status) {

        boolean isBad() {
            return status != null && (status == 0 || status >= 400);
        }
    }

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

        private final Looked.Query looked;
        private final PictureRow.Query pictures;
        private final JdbcClient jdbc;

        Query(Looked.Query looked, PictureRow.Query pictures, JdbcClient jdbc) {
            this.looked = looked;
            this.pictures = pictures;
            this.jdbc = jdbc;
        }

        Checklist of(ArticleHead head, Actor actor) {
            var texts = looked.of(head.id());
            var library = pictures.of(actor.forEditing(),
                    texts.stream().flatMap(it -> it.outline().pictures().stream()).collect(Collectors.toSet()));
            var asked = asked(head);
            var checks = new ArrayList<Check>();
            for (var text : head.texts()) {
                var trust = "language." + (text.isThere() ? text.trust() : "MISSING");
                checks.add(text.isThere() && text.trust() == Trust.CHECKED
                        ? Check.good(text.language(), trust)
                        : Check.bad(text.language(), trust));
                for (var it : texts) if (it.language() == text.language()) look(checks, it, head, library, asked);
            }
            return new Checklist(List.copyOf(checks));
        }

        private static void look(List<Check> checks, Looked text, ArticleHead head, Map<PictureId, PictureRow> library,
                List<Asked> asked) {
            var language = text.language();
            if (text.words().isWithoutBody())
                checks.add(Check.bad(language, language == head.original() ? WITHOUT_BODY : "body.translation"));
            if (text.behind()) checks.add(Check.bad(language, "behind").at(head.address(head.original()) + "/versions"));
            if (text.isUntranslated()) checks.add(Check.bad(language, "same"));
            checks.add(text.words().lead().isBlank() ? Check.bad(language, "lead.bad") : Check.good(language, "lead.good"));
            outline(checks, language, text.outline());
            pictures(checks, language, text.outline(), library);
            links(checks, language, asked.stream().filter(it -> it.language() == language).toList());
        }

        private static void outline(List<Check> checks, Language language, Outline outline) {
            checks.add(outline.skipped().map(it -> Check.bad(language, "headings.bad", it.words()))
                    .orElseGet(() -> Check.good(language, "headings.good")));
            if (!outline.foreign().isEmpty()) checks.add(Check.bad(language, "foreign.bad", outline.foreign().size()));
            if (!outline.refused().isEmpty()) checks.add(listed(language, "links.refused", outline.refused().stream().toList()));
            if (outline.html() > 0) checks.add(Check.bad(language, "html.bad", outline.html()));
        }

        /** Each that readers will not see, with what keeps it from them. */
        private static void pictures(List<Check> checks, Language language, Outline outline, Map<PictureId, PictureRow> library) {
            var known = outline.pictures().stream().map(library::get).filter(it -> it != null).toList();
            var hidden = known.stream().filter(it -> !why(it).isEmpty()).toList();
            var unknown = outline.pictures().size() - known.size();
            for (var it : hidden)
                checks.add(Check.bad(language, "pictures.bad", it.name(language)).because(why(it)).at(it.address()));
            if (unknown > 0) checks.add(Check.bad(language, "pictures.unknown", unknown));
            if (!known.isEmpty() && hidden.isEmpty() && unknown == 0) checks.add(Check.good(language, "pictures.good"));
        }

        private static List<String> why(PictureRow picture) {
            var isDrawn = picture.isReady() || picture.isBroken();
            return Stream.concat(isDrawn ? Stream.empty() : Stream.of("picture.preparing"), picture.missing().stream()).toList();
        }

        private static void links(List<Check> checks, Language language, List<Asked> links) {
            if (links.isEmpty()) return;
            var bad = links.stream().filter(Asked::isBad).map(Asked::address).toList();
            var waiting = links.stream().filter(it -> it.status() == null).count();
            if (!bad.isEmpty()) checks.add(listed(language, "links.bad", bad));
            if (waiting > 0) checks.add(Check.bad(language, "links.waiting", waiting));
            if (bad.isEmpty() && waiting == 0) checks.add(Check.good(language, "links.good", links.size()));
        }

        private static Check listed(Language language, String key, List<String> addresses) {
            return Check.bad(language, key, addresses.size(), String.join(" ", addresses));
        }

        private List<Asked> asked(ArticleHead head) {
            return jdbc.sql("select language, address, status from article_link where article = ? order by address")
                    .param(head.id().value())
                    .query((row, _) -> new Asked(Language.valueOf(Rows.text(row, "language")), Rows.text(row, "address"),
                            row.getObject("status", Integer.class)))
                    .list();
        }
    }
}
