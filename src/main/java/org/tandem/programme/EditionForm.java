package org.tandem.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** An edition's plan as a coordinator types it, read field by field so that each mistake stands at its field. */
final class EditionForm {

    private final Map<String, String> typed;
    private final Typed complaints;

    EditionForm(Map<String, String> typed) {
        this.typed = typed;
        this.complaints = Typed.with(typed);
    }

    /** What is stored, for the form of a change. */
    static Typed of(Edition edition) {
        var values = new LinkedHashMap<String, Object>();
        var plan = edition.plan();
        for (var language : Language.values()) {
            values.put("name-" + language.code(), plan.name().exactly(language));
            values.put("story-" + language.code(), plan.story().exactly(language));
        }
        values.put("announced", plan.announced());
        values.put("business", plan.businessCapacity());
        values.put("social", plan.socialCapacity());
        plan.phases().forEach(phase -> {
            values.put("opens-" + phase.kind(), phase.opensOn());
            values.put("closes-" + phase.kind(), phase.closesOn());
        });
        return Typed.with(values);
    }

    Typed typed() {
        return complaints;
    }

    /** The plan, or nothing where {@link #typed} says what is wrong. */
    Optional<EditionPlan> plan(List<Component> components) {
        var phases = phases();
        var name = translated("name");
        if (name.isEmpty()) complaints.complain("name-pl", "edition.without-name");
        var business = number("business", 3);
        var social = number("social", 2);
        var announced = text("announced").isEmpty() ? null : Integer.valueOf(number("announced", 0));
        if (complaints.hasErrors()) return Optional.empty();
        return Optional.of(new EditionPlan(name, translated("story"), announced, business, social, phases, components));
    }

    private Set<Phase> phases() {
        var phases = new EnumMap<PhaseKind, Phase>(PhaseKind.class);
        for (var kind : PhaseKind.values()) {
            var opens = day("opens-" + kind);
            var closes = day("closes-" + kind);
            if (opens == null && closes == null) continue;
            if (opens == null || closes == null)
                complaints.complain((opens == null ? "opens-" : "closes-") + kind, "field.required");
            else if (closes.isBefore(opens)) complaints.complain("closes-" + kind, "phase.closes-before-opening");
            else
                phases.put(kind, new Phase(kind, opens, closes));
        }
        return new HashSet<>(phases.values());
    }

    private Translated translated(String field) {
        return new Translated(text(field + "-pl"), text(field + "-de"), text(field + "-en"));
    }

    private int number(String field, int usual) {
        var text = text(field);
        if (text.isEmpty()) return usual;
        if (text.matches("\\d{1,3}")) return Integer.parseInt(text);
        complaints.complain(field, "field.not-understood");
        return usual;
    }

    private @Nullable LocalDate day(String field) {
        var text = text(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            complaints.complain(field, "field.not-understood");
            return null;
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
