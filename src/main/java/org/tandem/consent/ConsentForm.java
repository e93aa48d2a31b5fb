package org.tandem.consent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** What a coordinator types of somebody whom pictures show, read field by field so that each mistake stands at its field. */
final class ConsentForm {

    private final MultiValueMap<String, String> fields;
    private final Typed typed;

    ConsentForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
        this.typed = Typed.with(fields.toSingleValueMap());
    }

    /** What is stored, for the form of a correction. */
    static Typed of(Pictured pictured) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", pictured.name());
        values.put("email", pictured.email());
        values.put("language", pictured.language().code());
        values.put("guardian", pictured.guardian());
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    /** Who is asked, or nothing where {@link #typed} says what is wrong. */
    Optional<Pictured> pictured() {
        var name = name("name");
        if (name.isEmpty()) typed.complain("name", "consent.without-name");
        var guardian = name("guardian");
        var email = typed.text("email");
        if (!email.isEmpty() && !Pictured.isAddress(email)) typed.complain("email", "consent.email-not-one");
        var language = Language.of(typed.text("language"));
        if (language.isEmpty()) typed.complain("language", "field.required");
        return typed.hasErrors() ? Optional.empty() : language.map(it -> new Pictured(name, email, it, guardian));
    }

    /** What was ticked; with nothing ticked the complaint stands at the boxes. */
    Set<Use> uses() {
        var uses = Use.among(fields.getOrDefault("uses", List.of()));
        if (uses.isEmpty()) typed.complain("uses", "consent.tick-one");
        return uses;
    }

    Optional<LocalDate> signedOn() {
        return typed.needed("on", LocalDate::parse);
    }

    private String name(String field) {
        var text = typed.text(field);
        if (!Pictured.isName(text)) typed.complain(field, "field.too-long", Pictured.LONGEST_NAME);
        return text;
    }

    static Map<String, String> places() {
        return Map.of("consent.signed-later", "on", "consent.email-not-one", "email");
    }
}
