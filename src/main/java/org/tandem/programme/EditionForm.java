package org.tandem.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** An edition's plan as a coordinator types it, read field by field so that each mistake stands at its field. */
final class EditionForm {

    /** More workshops and consultations than that are no edition's. */
    static final int MOST_COMPONENTS = 20;

    private static final int BUSINESS_CAPACITY = 3;
    private static final int SOCIAL_CAPACITY = 2;

    private final Typed typed;

    EditionForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    /** A new plan before anything is typed. */
    static Typed empty() {
        return Typed.with(Map.of("business", String.valueOf(BUSINESS_CAPACITY), "social", String.valueOf(SOCIAL_CAPACITY)));
    }

    /** What is stored, for the form of a change. */
    static Typed of(EditionPlan plan) {
        var values = new LinkedHashMap<String, Object>();
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
        for (int i = 0; i < plan.components().size(); i++) {
            var component = plan.components().get(i);
            values.put("component-%d-kind".formatted(i), component.kind());
            for (var language : Language.values())
                values.put("component-%d-%s".formatted(i, language.code()), component.name().exactly(language));
        }
        return Typed.with(values);
    }

    /** How many components a form has room for: those that it shows, and two more. */
    static int rows(Typed form) {
        int last = -1;
        for (int i = 0; i < MOST_COMPONENTS; i++)
            for (var language : Language.values())
                if (!form.value("component-%d-%s".formatted(i, language.code())).isBlank()) last = i;
        return Math.min(MOST_COMPONENTS, last + 3);
    }

    Typed typed() {
        return typed;
    }

    /** The plan, or nothing where {@link #typed} says what is wrong. */
    Optional<EditionPlan> plan() {
        var phases = phases();
        var components = components();
        var name = typed.translated("name");
        if (name.isEmpty()) typed.complain("name-pl", "edition.without-name");
        var business = number("business", BUSINESS_CAPACITY);
        var social = number("social", SOCIAL_CAPACITY);
        var announced = typed.text("announced").isEmpty() ? null : Integer.valueOf(number("announced", 0));
        if (typed.hasErrors()) return Optional.empty();
        return Optional.of(new EditionPlan(name, typed.translated("story"), announced, business, social, phases, components));
    }

    private Set<Phase> phases() {
        var phases = new EnumMap<PhaseKind, Phase>(PhaseKind.class);
        for (var kind : PhaseKind.values()) {
            var opens = typed.read("opens-" + kind, LocalDate::parse).orElse(null);
            var closes = typed.read("closes-" + kind, LocalDate::parse).orElse(null);
            if (opens == null && closes == null) continue;
            if (opens == null || closes == null)
                typed.complain((opens == null ? "opens-" : "closes-") + kind, "field.required");
            else if (closes.isBefore(opens)) typed.complain("closes-" + kind, "phase.closes-before-opening");
            else
                phases.put(kind, new Phase(kind, opens, closes));
        }
        return new HashSet<>(phases.values());
    }

    /** Rows without a name are none, which is also how one is removed. */
    private List<Component> components() {
        var components = new ArrayList<Component>();
        for (int i = 0; i < MOST_COMPONENTS; i++) {
            var name = typed.translated("component-" + i);
            if (name.isEmpty()) continue;
            var kind = typed.text("component-%d-kind".formatted(i)).equals("ADVISORY")
                    ? Component.Kind.ADVISORY
                    : Component.Kind.PRACTICAL;
            components.add(new Component(kind, name));
        }
        return components;
    }

    private int number(String field, int usual) {
        var text = typed.text(field);
        if (text.isEmpty()) return usual;
        if (text.matches("\\d{1,3}")) return Integer.parseInt(text);
        typed.complain(field, "field.not-understood");
        return usual;
    }
}
