package org.tandem.page;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.article.Words;
import org.tandem.article.Written.Trust;
import org.tandem.article.editing.Difference;
import org.tandem.article.editing.Original;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/**
 * The form in which a page is written in a language; for a translation with the original beside it.
 *
 * @param seen the version that the form was made from
 * @param original for a translation
 * @param first what is in the form are Tandem's first words
 * @param theirs what somebody else has saved meanwhile, beside what is typed here
 */
@NamedInterface("pages")
public record TextPage(PageRow row, Language language, Typed typed, int seen, @Nullable Original original, boolean first,
        @Nullable Conflict theirs) {

    /** Both texts, so that nothing of either is lost. */
    @NamedInterface("pages")
    public record Conflict(Words words, Difference difference) {}

    public String address() {
        return row.address(language);
    }

    public boolean isTranslation() {
        return original != null;
    }

    /** The first language stays checked. */
    public Map<String, String> trusts(Screen screen) {
        var choices = new LinkedHashMap<String, String>();
        for (var trust : Trust.values())
            if (language != row.original() || trust == Trust.CHECKED)
                choices.put(trust.name(), screen.t("article.trust." + trust));
        return choices;
    }

    TextPage with(Typed form) {
        return new TextPage(row, language, form, seen, original, first, theirs);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final PagesPage.Query pages;
        private final FirstTexts first;
        private final Original.Query originals;

        Query(JdbcClient jdbc, PagesPage.Query pages, FirstTexts first, Original.Query originals) {
            this.jdbc = jdbc;
            this.pages = pages;
            this.first = first;
            this.originals = originals;
        }

        TextPage find(Actor actor, PageId id, Language language) {
            var row = pages.one(actor, id);
            var words = words(id);
            var stored = words.get(language);
            var text = row.text(language);
            var typed = stored == null
                    ? unwritten(row, language)
                    : TextForm.stored(stored.title(), stored.body(), text.map(PageRow.Text::trust).orElse(Trust.DRAFT),
                            row.slug());
            var original = row.original();
            var beside = original == null || original == language ? null : words.get(original);
            return new TextPage(row, language, typed, text.map(PageRow.Text::number).orElse(0),
                    beside == null || original == null ? null : originals.of(beside, original, actor.forEditing()),
                    stored == null && row.isFirst(), null);
        }

        /** The same with what was typed, and what somebody else has saved meanwhile. */
        TextPage overtaken(Actor actor, PageId id, Language language, TextForm form) {
            var page = find(actor, id, language);
            var theirs = words(id).get(language);
            if (theirs == null) return page.with(form.typed().overtaken());
            var conflict = new Conflict(theirs, Difference.between(theirs, form.words()));
            return new TextPage(page.row(), language, form.typed().anew(), page.seen(), page.original(), false, conflict);
        }

        /** A given page begins with what Tandem says. */
        private Typed unwritten(PageRow row, Language language) {
            var kind = row.kind();
            if (kind == null || !row.isFirst()) return TextForm.stored("", "", Trust.DRAFT, row.slug());
            var title = row.titles().exactly(language);
            return TextForm.stored(title == null ? "" : title, firstWords(row.id(), kind, language), Trust.CHECKED, row.slug());
        }

        private String firstWords(PageId id, PageKind kind, Language language) {
            return jdbc
                    .sql("select coalesce(h.name_%s, h.name) as name, %s from page p %s where p.id = ?"
                            .formatted(language.code(), PageReading.PARTICULARS, PageReading.TOLD_BY))
                    .param(id.value())
                    .query((row, _) -> first.of(kind, language, Rows.text(row, "name"), PageReading.particulars(row),
                            row.getString("latest_edition")))
                    .single();
        }

        private Map<Language, Words> words(PageId id) {
            var words = new EnumMap<Language, Words>(Language.class);
            jdbc.sql("select language, title, body from page_text where page = ?").param(id.value())
                    .query((row, _) -> words.put(Language.valueOf(Rows.text(row, "language")),
                            new Words(Rows.text(row, "title"), "", Rows.text(row, "body"))))
                    .list();
            return words;
        }
    }
}
