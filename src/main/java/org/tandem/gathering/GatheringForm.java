package org.tandem.gathering;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** A gathering's plan as a coordinator types it, read field by field so that each mistake stands at its field. */
final class GatheringForm {

    private final Typed typed;

    GatheringForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    /** What is stored, for the form of a change. */
    static Typed of(GatheringPlan plan) {
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", plan.kind());
        values.put("admission", plan.admission());
        for (var language : Language.values()) {
            values.put("title-" + language.code(), plan.title().exactly(language));
            values.put("about-" + language.code(), plan.about().exactly(language));
            values.put("place-" + language.code(), plan.place().place().exactly(language));
            values.put("access-" + language.code(), plan.place().accessNotes().exactly(language));
            values.put("speaks-" + language.code(), plan.languages().contains(language) ? "on" : "");
        }
        values.put("day", plan.period().starts().toLocalDate());
        values.put("from", plan.period().starts().toLocalTime());
        values.put("last-day", plan.period().ends().toLocalDate());
        values.put("until", plan.period().ends().toLocalTime());
        values.put("zone", plan.period().zone().getId());
        values.put("address", plan.place().address());
        values.put("latitude", plan.place().latitude());
        values.put("longitude", plan.place().longitude());
        values.put("link", plan.place().link());
        values.put("capacity", plan.capacity());
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    /** The plan, or nothing where {@link #typed} says what is wrong. */
    Optional<GatheringPlan> plan() {
        var title = typed.translated("title");
        if (title.isEmpty()) typed.complain("title-pl", "gathering.without-title");
        var languages = languages();
        if (languages.isEmpty()) typed.complain("speaks-pl", "gathering.without-language");
        var kind = typed.choice("kind", List.of(GatheringKind.values())).orElse(null);
        var admission = typed.choice("admission", List.of(Admission.values())).orElse(null);
        var period = period();
        var place = place();
        var capacity = capacity();
        if (typed.hasErrors() || kind == null || admission == null || period == null || place == null) return Optional.empty();
        return Optional
                .of(new GatheringPlan(kind, admission, title, typed.translated("about"), period, place, languages, capacity));
    }

    private @Nullable Period period() {
        var day = read("day", LocalDate::parse);
        var from = read("from", LocalTime::parse);
        var lastDay = typed.text("last-day").isEmpty() ? day : read("last-day", LocalDate::parse);
        var until = read("until", LocalTime::parse);
        var zone = read("zone", ZoneId::of);
        if (day == null || from == null || lastDay == null || until == null || zone == null) return null;
        return at("from", () -> new Period(LocalDateTime.of(day, from), LocalDateTime.of(lastDay, until), zone));
    }

    private @Nullable Place place() {
        var latitude = degrees("latitude");
        var longitude = degrees("longitude");
        return at("latitude", () -> {
            if (!typed.text("link").isEmpty() && !typed.text("link").startsWith("https://"))
                typed.complain("link", "gathering.link-not-https");
            if (typed.complaint("link") != null) return Place.OPEN;
            return new Place(typed.translated("place"), given("address"), typed.translated("access"), latitude, longitude,
                    given("link"));
        });
    }

    /** A rule about several fields stands at the one that is named. */
    private <T> @Nullable T at(String field, java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (BrokenRule rule) {
            typed.complain(field, rule.code(), rule.values().toArray());
            return null;
        }
    }

    private @Nullable Integer capacity() {
        var text = typed.text("capacity");
        if (text.isEmpty()) return null;
        if (text.matches("[1-9]\\d{0,4}|100000")) return Integer.valueOf(text);
        typed.complain("capacity", "gathering.capacity");
        return null;
    }

    private @Nullable BigDecimal degrees(String field) {
        var text = typed.text(field).replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("-?\\d{1,3}(\\.\\d{1,5})?")) return new BigDecimal(text);
        typed.complain(field, "gathering.no-such-point");
        return null;
    }

    private <T> @Nullable T read(String field, java.util.function.Function<String, T> reader) {
        try {
            return typed.needed(field, reader).orElse(null);
        } catch (DateTimeException e) {
            typed.complain(field, "gathering.no-such-zone");
            return null;
        }
    }

    private Set<Language> languages() {
        return Stream.of(Language.values()).filter(it -> !typed.text("speaks-" + it.code()).isEmpty())
                .collect(Collectors.toSet());
    }

    private @Nullable String given(String field) {
        var text = typed.text(field);
        return text.isEmpty() ? null : text;
    }
}
