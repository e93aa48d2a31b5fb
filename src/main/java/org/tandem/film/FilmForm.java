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

    private final Typed typed;

    FilmForm(Map<String, String> fields) {
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
        var title = typed.translated("title", FilmWords.LONGEST_TITLE);
        if (title.isEmpty()) typed.complain("title-pl", "film.without-title");
        return typed.hasErrors() ? Optional.empty() : Optional.of(title);
    }

    Optional<FilmWords> words() {
        var title = typed.translated("title", FilmWords.LONGEST_TITLE);
        var about = typed.translated("about", FilmWords.LONGEST_ABOUT);
        var transcript = typed.translated("transcript", FilmWords.LONGEST_TRANSCRIPT);
        if (typed.hasErrors()) return Optional.empty();
        try {
            return Optional.of(new FilmWords(title, about, transcript, typed.value("link")));
        } catch (BrokenRule rule) {
            typed.complain(rule.code().equals("film.without-title") ? "title-pl" : "link", rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }
}
