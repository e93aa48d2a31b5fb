package org.tandem.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.gathering.AgendaItemId;
import org.tandem.picture.Licence;
import org.tandem.press.Caption;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/** What a coordinator types of a gathering afterwards, read field by field so that each mistake stands at its field. */
final class MaterialForm {

    private final Typed typed;

    MaterialForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    static Typed of(Label label) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("title-pl", label.title().pl());
        values.put("title-de", label.title().de());
        values.put("title-en", label.title().en());
        values.put("audience", label.audience());
        values.put("item", label.item());
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    Optional<Label> label() {
        var title = typed.translated("title", Label.LONGEST);
        if (title.isEmpty()) typed.complain("title-pl", "material.without-title");
        var audience = typed.choice("audience", List.of(Audience.values()));
        if (typed.hasErrors() || audience.isEmpty()) return Optional.empty();
        var item = typed.text("item").isEmpty() ? null : AgendaItemId.of(typed.text("item"));
        return Optional.of(new Label(title, audience.get(), item));
    }

    /** The minutes; with all three texts empty, none. */
    Optional<Minutes> minutes() {
        var words = typed.translated("words", Minutes.LONGEST);
        var audience = typed.choice("minutes-audience", List.of(Audience.values()));
        return words.isEmpty() || typed.hasErrors() ? Optional.empty() : audience.map(it -> new Minutes(words, it));
    }

    Optional<Caption> caption() {
        var licence = typed.choice("licence", Licence.forPress());
        try {
            var words = new Translated(typed.text("pl"), typed.text("de"), typed.text("en"));
            return licence.map(it -> new Caption(words, typed.text("author"), it));
        } catch (BrokenRule rule) {
            typed.complain(rule.code().equals("press.without-author") ? "author" : "pl", rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    int seen() {
        return typed.text("seen").matches("\\d{1,9}") ? Integer.parseInt(typed.text("seen")) : 0;
    }
}
