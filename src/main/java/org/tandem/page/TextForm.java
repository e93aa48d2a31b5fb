package org.tandem.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** What is typed of a page, read field by field so that each mistake stands at its field and nothing typed is lost. */
record TextForm(Map<String, String> fields, Typed typed) {

    static TextForm of(Map<String, String> fields) {
        return new TextForm(fields, Typed.with(fields));
    }

    static Typed stored(String title, String body, Trust trust, String slug) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", title);
        values.put("body", body);
        values.put("trust", trust.name());
        values.put("slug", slug);
        return Typed.with(values);
    }

    Optional<Written> written(Language language) {
        typed.text("title", Words.LONGEST_TITLE);
        typed.text("body", Words.LONGEST_BODY);
        if (field("title").isBlank()) typed.complain("title", "article.without-title");
        var trust = trust();
        if (typed.hasErrors() || trust.isEmpty()) return Optional.empty();
        return Optional.of(new Written(language, words(), trust.get(), address()));
    }

    /** Only what differs from the address that the form came with was chosen: another language's title may have changed it since. */
    private @Nullable String address() {
        return field("slug").strip().equals(field("slug-was")) ? null : field("slug");
    }

    Words words() {
        return new Words(field("title"), "", field("body"));
    }

    private Optional<Trust> trust() {
        for (var trust : Trust.values()) if (trust.name().equals(field("trust"))) return Optional.of(trust);
        typed.complain("trust", "field.not-understood");
        return Optional.empty();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
