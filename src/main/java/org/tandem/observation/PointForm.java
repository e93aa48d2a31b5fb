package org.tandem.observation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.observation.Evidence.Kind;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;

/** A point as it is typed; several stand on one page, so that each field is called by its part and its point. */
class PointForm {

    static final List<String> PARTS = List.of("words", "feeling", "visibility", "evidence", "day", "label");

    private static final String OFFER = "OFFER-";
    private static final String FILE = "ATTACHMENT-";

    private final PointId point;
    private final Map<String, String> parts;
    private final Typed typed;

    /** @param parts what was typed, by part */
    PointForm(PointId point, Map<String, String> parts) {
        this.point = point;
        this.parts = parts;
        var fields = new HashMap<String, String>();
        parts.forEach((part, value) -> fields.put(name(point, part), value));
        typed = Typed.with(fields);
    }

    /** From the fields of the page's form. */
    static PointForm sent(PointId point, Map<String, String> fields) {
        var parts = new HashMap<String, String>();
        for (var part : PARTS) parts.put(part, fields.getOrDefault(name(point, part), ""));
        return new PointForm(point, parts);
    }

    /** What a new version begins with: the one before. */
    static Map<String, String> of(String words, Feeling feeling, Visibility visibility, Evidence evidence) {
        var parts = new HashMap<String, String>(
                Map.of("words", words, "feeling", feeling.name(), "visibility", visibility.name()));
        parts.put("evidence", switch (evidence.kind()) {
            case OFFER -> OFFER + evidence.offer();
            case ATTACHMENT -> FILE + evidence.attachment();
            case DATE, MILESTONE -> evidence.kind().name();
        });
        if (evidence.day() != null) parts.put("day", evidence.day().toString());
        if (evidence.label() != null) parts.put("label", evidence.label());
        return parts;
    }

    static String name(PointId point, String part) {
        return part + "-" + point;
    }

    Map<String, String> parts() {
        return parts;
    }

    Typed typed() {
        return typed;
    }

    /** Empty where something has to be mended first; what, stands at the fields. */
    Optional<Remark> remark() {
        if (part("words").isBlank()) complain("words", "observation.words-needed");
        var feeling = choice("feeling", Feeling.class);
        var visibility = choice("visibility", Visibility.class);
        var evidence = evidence();
        if (typed.hasErrors() || feeling == null || visibility == null || evidence == null) return Optional.empty();
        try {
            return Optional.of(new Remark(part("words"), feeling, visibility, evidence));
        } catch (BrokenRule rule) {
            typed.complain(name(point, "words"), rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    private @Nullable Evidence evidence() {
        var chosen = part("evidence");
        try {
            if (chosen.startsWith(OFFER)) return Evidence.offer(Integer.parseInt(chosen.substring(OFFER.length())));
            if (chosen.startsWith(FILE)) return Evidence.attachment(UUID.fromString(chosen.substring(FILE.length())));
            if (chosen.equals(Kind.DATE.name()) || chosen.equals(Kind.MILESTONE.name()))
                return new Evidence(Kind.valueOf(chosen), day(), part("label"), null, null).plain();
            complain("evidence", "observation.evidence.needed");
        } catch (BrokenRule rule) {
            complain(rule.code().endsWith("day-needed") ? "day" : "label", rule.code(), rule.values().toArray());
        } catch (DateTimeParseException e) {
            complain("day", "field.not-understood");
        } catch (IllegalArgumentException e) {
            complain("evidence", "observation.evidence.needed");
        }
        return null;
    }

    private @Nullable LocalDate day() {
        return part("day").isBlank() ? null : LocalDate.parse(part("day").strip());
    }

    private <T extends Enum<T>> @Nullable T choice(String part, Class<T> of) {
        for (var constant : of.getEnumConstants()) if (constant.name().equals(part(part))) return constant;
        complain(part, "observation." + part + ".needed");
        return null;
    }

    private void complain(String part, String key, Object... values) {
        typed.complain(name(point, part), key, values);
    }

    private String part(String part) {
        return parts.getOrDefault(part, "");
    }
}
