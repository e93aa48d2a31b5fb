package org.tandem.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/** What is typed of a picture, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class PictureForm {

    private final Map<String, String> fields;
    private final Typed typed;

    PictureForm(Map<String, String> fields) {
        this.fields = fields;
        this.typed = Typed.with(fields);
    }

    /** Of new pictures: for the house's own pages until another licence is chosen. */
    static Typed blank() {
        return Typed.with(Map.of("licence", Licence.OWN));
    }

    static Typed of(PictureRow row) {
        var picture = row.picture();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("pl", picture.alt().pl());
        values.put("de", picture.alt().de());
        values.put("en", picture.alt().en());
        values.put("author", picture.author());
        values.put("licence", picture.licence());
        values.put("x", picture.focus().x());
        values.put("y", picture.focus().y());
        if (row.free()) values.put("free", "true");
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    /** What is said of it, or nothing where {@link #typed} says what is wrong. */
    Optional<Details> details() {
        var alt = new Translated(typed.text("pl", Details.LONGEST_ALT), typed.text("de", Details.LONGEST_ALT),
                typed.text("en", Details.LONGEST_ALT));
        var author = typed.text("author", Details.LONGEST_AUTHOR);
        if (author.codePoints().anyMatch(Character::isISOControl)) typed.complain("author", "field.not-understood");
        var licence = typed.choice("licence", List.of(Licence.values()));
        var focus = new Focus(hundredths("x"), hundredths("y"));
        return typed.hasErrors()
                ? Optional.empty()
                : licence.map(it -> new Details(alt, author, it, focus, fields.containsKey("free")));
    }

    /** The middle where nothing is said. */
    private int hundredths(String field) {
        var text = fields.getOrDefault(field, "50");
        if (text.matches("\\d{1,2}|100")) return Integer.parseInt(text);
        typed.complain(field, "picture.focus-outside");
        return 50;
    }
}
