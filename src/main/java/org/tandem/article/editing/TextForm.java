package org.tandem.article.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** What is typed of a text, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class TextForm {

    static final List<String> PARTS = List.of("title", "lead", "body", "trust", "slug");

    private final Map<String, String> fields;
    private final Typed typed;

    TextForm(Map<String, String> fields) {
        this.fields = fields;
        this.typed = Typed.with(fields);
    }

    static Map<String, String> of(Words words, Trust trust, String slug) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", words.title());
        values.put("lead", words.lead());
        values.put("body", words.body());
        values.put("trust", trust.name());
        values.put("slug", slug);
        return values;
    }

    /** What is still empty as the original has it, which is then for nobody but a draft until somebody has checked it. */
    static Map<String, String> over(Map<String, String> fields, Words original) {
        var values = new LinkedHashMap<>(fields);
        of(original, Trust.MACHINE_MADE, "").forEach((part, words) -> {
            if (!part.equals("trust") && values.getOrDefault(part, "").isBlank()) values.put(part, words);
        });
        values.put("trust", Trust.MACHINE_MADE.name());
        return values;
    }

    Typed typed() {
        return typed;
    }

    Optional<Written> written(Language language) {
        typed.text("title", Words.LONGEST_TITLE);
        typed.text("lead", Words.LONGEST_LEAD);
        typed.text("body", Words.LONGEST_BODY);
        if (field("title").isBlank()) typed.complain("title", "article.without-title");
        var trust = trust();
        if (typed.hasErrors() || trust.isEmpty()) return Optional.empty();
        var words = new Words(field("title"), field("lead"), field("body"));
        return Optional.of(new Written(language, words, trust.get(), field("slug")));
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
