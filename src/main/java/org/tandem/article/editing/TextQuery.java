package org.tandem.article.editing;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Reads a text for its form: what the editor has typed and not saved, else what is stored. */
@Component
class TextQuery {

    private final JdbcClient jdbc;
    private final ArticleHead.Query heads;
    private final TextDrafts drafts;
    private final Presence presence;
    private final Original.Query originals;

    TextQuery(JdbcClient jdbc, ArticleHead.Query heads, TextDrafts drafts, Presence presence, Original.Query originals) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.drafts = drafts;
        this.presence = presence;
        this.originals = originals;
    }

    TextPage find(Actor actor, ArticleId id, Language language) {
        var head = heads.own(id, actor);
        var draft = drafts.find(actor, id, language);
        var stored = head.text(language);
        var words = words(id);
        var values = draft.map(TextDrafts.Draft::values).orElseGet(() -> stored(stored, words.get(language)));
        return new TextPage(head, language, Typed.with(values),
                draft.map(TextDrafts.Draft::seen).orElse(stored.number()),
                original(head, language, words, actor),
                draft.map(TextDrafts.Draft::savedAt).orElse(null), presence.others(actor, id, language), null);
    }

    private @Nullable Original original(ArticleHead head, Language language, Map<Language, Words> words, Actor actor) {
        var original = words.get(head.original());
        return original == null || language == head.original()
                ? null
                : originals.of(original, head.original(), actor.forEditing());
    }

    /** The same with what was typed, and what somebody else has saved meanwhile. */
    TextPage overtaken(Actor actor, ArticleId id, Language language, TextForm form) {
        var page = find(actor, id, language);
        var theirs = words(id).get(language);
        var mine = form.written(language);
        if (theirs == null || mine.isEmpty()) return page.with(form.typed(), null);
        return page.with(form.typed(), new TextPage.Conflict(theirs, Difference.between(theirs, mine.get().words())));
    }

    private static Map<String, String> stored(TextRow row, @Nullable Words words) {
        return words == null ? Map.of("trust", Trust.DRAFT.name()) : TextForm.of(words, row.trust(), row.slug());
    }

    private Map<Language, Words> words(ArticleId id) {
        var words = new EnumMap<Language, Words>(Language.class);
        jdbc.sql("select language, title, lead, body from article_text where article = ?").param(id.value())
                .query((row, _) -> words.put(Language.valueOf(Rows.text(row, "language")),
                        new Words(Rows.text(row, "title"), Rows.text(row, "lead"), Rows.text(row, "body"))))
                .list();
        return words;
    }
}
