package org.tandem.screen;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Overtaken;
import org.tandem.shared.Translated;

/** What a person typed into a form, and what is wrong with it: a page that is shown again loses nothing. */
public final class Typed {

    /** A message key with its values. */
    public record Complaint(String key, List<Object> values) {

        public boolean isNotFound() {
            return key.equals("error.not-found");
        }

        /** The heading over it where it fills a page. */
        public String heading() {
            return switch (key) {
                case "error.not-found", "error.unexpected" -> key + ".title";
                default -> "error.title";
            };
        }
    }

    /** The field with the version that a form was filled in over. */
    private static final String SEEN = "seen";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Complaint> complaints = new LinkedHashMap<>();
    private final List<Complaint> general = new ArrayList<>();
    private final @Nullable BindingResult bound;

    private Typed(@Nullable BindingResult bound) {
        this.bound = bound;
    }

    /** A form that nobody has typed into yet. */
    public static Typed nothing() {
        return new Typed(null);
    }

    /** A form that shows what is stored, field by field. */
    public static Typed with(Map<String, ?> values) {
        var typed = nothing();
        values.forEach((field, value) -> typed.values.put(field, value == null ? "" : value.toString()));
        return typed;
    }

    /** A form as it came, with what validation says of it. */
    public static Typed of(BindingResult bound) {
        var typed = new Typed(bound);
        for (var error : bound.getFieldErrors()) typed.complain(error.getField(), complaint(error));
        for (var error : bound.getGlobalErrors()) typed.general.add(complaint(error));
        return typed;
    }

    /** Does the act; where a rule refuses it, keeps the sentence for the top of the form. Whoever was overtaken sees another page. */
    public boolean accepts(Runnable act) {
        return accepts(act, Map.of());
    }

    /** @param fields the beginnings of rules' codes, with the field that each is about: the sentence then stands there */
    public boolean accepts(Runnable act, Map<String, String> fields) {
        if (hasErrors()) return false;
        try {
            act.run();
            return true;
        } catch (Overtaken faster) {
            throw faster;
        } catch (BrokenRule rule) {
            var said = new Complaint(rule.code(), rule.values());
            fields.entrySet().stream().filter(it -> rule.code().startsWith(it.getKey())).findFirst()
                    .ifPresentOrElse(it -> complain(it.getValue(), said), () -> general.add(said));
            return false;
        }
    }

    public void complain(String field, String key, Object... arguments) {
        complain(field, new Complaint(key, Arrays.asList(arguments)));
    }

    /** Says something of the form as a whole. */
    public Typed complained(String key) {
        general.add(new Complaint(key, List.of()));
        return this;
    }

    /** Somebody else was faster, and the page says so. */
    public Typed overtaken() {
        return anew().complained("error.changed-meanwhile");
    }

    /** The same, filled in over what is stored now, which stands beside it. */
    public Typed anew() {
        values.remove(SEEN);
        return this;
    }

    /** The version that it was filled in over: the one that was sent with it, else the present one. */
    public String seen(int present) {
        return values.getOrDefault(SEEN, String.valueOf(present));
    }

    /** The same form on a page with others, whose fields show what is stored. */
    public Typed over(Typed stored) {
        stored.values.forEach(values::putIfAbsent);
        return this;
    }

    public boolean hasErrors() {
        return !complaints.isEmpty() || !general.isEmpty();
    }

    public String value(String field) {
        if (bound != null) {
            var value = bound.getFieldValue(field);
            return value == null ? "" : value.toString();
        }
        return values.getOrDefault(field, "");
    }

    /** As it is kept: with nothing around it, and each line's end, which a browser sends as two characters, as one. */
    public String text(String field) {
        return value(field).replace("\r\n", "\n").strip();
    }

    /** The same, complained of where it is longer. */
    public String text(String field, int longest) {
        var text = text(field);
        if (text.length() > longest) complain(field, "field.too-long", longest);
        return text;
    }

    /** In each language, from the fields {@code -pl}, {@code -de} and {@code -en}. */
    public Translated translated(String field) {
        return translated(field, Integer.MAX_VALUE);
    }

    public Translated translated(String field, int longest) {
        return new Translated(text(field + "-pl", longest), text(field + "-de", longest), text(field + "-en", longest));
    }

    /** What it says; nothing where it is empty, or complained of because it says nothing. */
    public <T> Optional<T> read(String field, Function<String, T> reader) {
        var text = text(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            complain(field, "field.not-understood");
            return Optional.empty();
        }
    }

    /** The same, complained of where it is empty too. */
    public <T> Optional<T> needed(String field, Function<String, T> reader) {
        if (text(field).isEmpty()) complain(field, "field.required");
        return read(field, reader);
    }

    /** Which of those that are offered; complained of where it is none of them. */
    public <E extends Enum<E>> Optional<E> choice(String field, List<E> offered) {
        var chosen = offered.stream().filter(it -> it.name().equals(text(field))).findFirst();
        if (chosen.isEmpty()) complain(field, "field.required");
        return chosen;
    }

    public @Nullable Complaint complaint(String field) {
        return complaints.get(field);
    }

    /** Field by field, for the summary at the top with its links. */
    public Map<String, Complaint> complaints() {
        return complaints;
    }

    /** In the order of a form's fields; those of others follow. */
    public Map<String, Complaint> complaints(Collection<String> order) {
        var ordered = new LinkedHashMap<String, Complaint>();
        for (var field : order) if (complaints.containsKey(field)) ordered.put(field, complaints.get(field));
        complaints.forEach(ordered::putIfAbsent);
        return ordered;
    }

    public List<Complaint> general() {
        return general;
    }

    private void complain(String field, Complaint complaint) {
        complaints.putIfAbsent(field, complaint);
    }

    /** Constraints carry their message key as the default message; their bounds follow in the order of their names. */
    private static Complaint complaint(ObjectError error) {
        if (error instanceof FieldError field && field.isBindingFailure())
            return new Complaint("field.not-understood", List.of());
        var arguments = error.getArguments() == null ? List.<Object>of() : Arrays.asList(error.getArguments());
        return new Complaint(String.valueOf(error.getDefaultMessage()), arguments.stream().skip(1).toList());
    }
}
