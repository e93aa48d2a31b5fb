package org.tandem.material;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.gathering.AgendaItemId;
import org.tandem.picture.Licence;
import org.tandem.press.Caption;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Translated;

/** What a coordinator types of a gathering afterwards, read field by field so that each mistake stands at its field. */
final class MaterialForm {

    private final Map<String, String> fields;
    private final Typed typed;

    MaterialForm(Map<String, String> fields) {
        this.fields = fields;
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
        var title = translated("title", Label.LONGEST);
        if (title.isEmpty()) typed.complain("title-pl", "material.without-title");
        var audience = audience("audience");
        if (typed.hasErrors() || audience.isEmpty()) return Optional.empty();
        var item = text("item").isEmpty() ? null : AgendaItemId.of(text("item"));
        return Optional.of(new Label(title, audience.get(), item));
    }

    /** The minutes; with all three texts empty, none. */
    Optional<Minutes> minutes() {
        var words = translated("words", Minutes.LONGEST);
        var audience = audience("minutes-audience");
        return words.isEmpty() || typed.hasErrors() ? Optional.empty() : audience.map(it -> new Minutes(words, it));
    }

    Optional<Caption> caption() {
        var licence = Licence.forPress().stream().filter(it -> it.name().equals(text("licence"))).findFirst();
        if (licence.isEmpty()) typed.complain("licence", "field.required");
        try {
            var words = new Translated(text("pl"), text("de"), text("en"));
            return licence.map(it -> new Caption(words, text("author"), it));
        } catch (BrokenRule rule) {
            typed.complain(rule.code().equals("press.without-author") ? "author" : "pl", rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    int seen() {
        return text("seen").matches("\\d{1,9}") ? Integer.parseInt(text("seen")) : 0;
    }

    private Optional<Audience> audience(String field) {
        var audience = Stream.of(Audience.values()).filter(it -> it.name().equals(text(field))).findFirst();
        if (audience.isEmpty()) typed.complain(field, "field.required");
        return audience;
    }

    private Translated translated(String name, int longest) {
        for (var language : new String[]{"pl", "de", "en"})
            if (text(name + '-' + language).length() > longest)
                typed.complain(name + '-' + language, "field.too-long", longest);
        return new Translated(text(name + "-pl"), text(name + "-de"), text(name + "-en"));
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
