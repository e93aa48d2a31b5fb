package org.tandem.film;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What is typed of a film, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class FilmForm {

    private final Map<String, String> fields;
    private final Typed typed;

    FilmForm(Map<String, String> fields) {
        this.fields = fields;
        this.typed = Typed.with(fields);
    }

    static Typed of(FilmWords words) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var language : Language.values()) {
            values.put("title-" + language.code(), words.title().exactly(language));
            values.put("about-" + language.code(), words.about().exactly(language));
            values.put("transcript-" + language.code(), words.transcript().exactly(language));
        }
        values.put("link", words.link());
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    /** The title alone, with which a film begins. */
    Optional<Translated> title() {
        var title = text("title", FilmWords.LONGEST_TITLE);
        if (title.isEmpty()) typed.complain("title-pl", "film.without-title");
        return typed.hasErrors() ? Optional.empty() : Optional.of(title);
    }

    Optional<FilmWords> words() {
        var title = text("title", FilmWords.LONGEST_TITLE);
        var about = text("about", FilmWords.LONGEST_ABOUT);
        var transcript = text("transcript", FilmWords.LONGEST_TRANSCRIPT);
        if (typed.hasErrors()) return Optional.empty();
        try {
            return Optional.of(new FilmWords(title, about, transcript, fields.getOrDefault("link", "")));
        } catch (BrokenRule rule) {
            typed.complain(rule.code().equals("film.without-title") ? "title-pl" : "link", rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    private Translated text(String name, int longest) {
        return new Translated(text(name, Language.PL, longest), text(name, Language.DE, longest),
                text(name, Language.EN, longest));
    }

    private String text(String name, Language language, int longest) {
        var field = name + "-" + language.code();
        // a browser sends the ends of lines as two characters
        var text = fields.getOrDefault(field, "").replace("\r\n", "\n").strip();
        if (text.length() > longest) typed.complain(field, "field.too-long", longest);
        return text;
    }
}
