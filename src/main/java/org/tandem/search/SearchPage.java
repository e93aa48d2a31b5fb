package org.tandem.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.search.Found.Choice;
import org.tandem.search.Found.Hit;
import org.tandem.search.Found.Manner;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What was found, and by what it can be narrowed. The same for everybody. */
@NamedInterface("pages")
public record SearchPage(Question question, boolean whole, long total, List<HitRow> hits, List<FacetRow> facets,
        List<String> close, boolean onlySome, @Nullable String next) {

    private static final int CLOSE = 3;

    /**
     * A thing that was found; in the reader's language where that says what was looked for, and with the names of towns and
     * organisations by which it was found where neither its title nor its text says them.
     */
    public record HitRow(String kind, String address, Marked title, Language titleIn, Marked text, Language textIn, Marked names,
            Translated area, @Nullable LocalDate since, boolean sample) {

        public String key() {
            return "search.kind." + kind;
        }

        /** An organisation's name is a name in any language. */
        public boolean hasTongue() {
            return !kind.equals(Source.ORGANISATION.name());
        }
    }

    /** What can be chosen of a facet. */
    public record FacetRow(Facet facet, List<ChoiceRow> choices) {}

    /** One of it: a text of ours, or a name. */
    public record ChoiceRow(@Nullable String key, Translated name, long count, boolean chosen, String address) {}

    static SearchPage of(Question question, Found found, boolean whole) {
        var hits = found.hits().stream().map(hit -> row(hit, question.language())).toList();
        return new SearchPage(question, whole, found.total(), hits, facets(question, found),
                found.manner() == Manner.CLOSE_WORDS ? close(hits) : List.of(), found.manner() == Manner.SOME_WORDS,
                found.next() == null ? null : question.address() + "&after=" + found.next());
    }

    /** Nothing was asked yet. */
    static SearchPage empty(Question question, boolean whole) {
        return of(question, Found.NOTHING, whole);
    }

    public boolean isCounted() {
        return total != Found.UNCOUNTED;
    }

    public boolean isAsked() {
        return !question.isEmpty() || !question.chosen().isEmpty();
    }

    private static HitRow row(Hit hit, Language wanted) {
        var thing = hit.thing();
        var titleIn = language(hit, thing.title(), wanted, true);
        var textIn = language(hit, thing.text(), wanted, false);
        var title = hit.in(Wording.title(titleIn));
        var text = hit.in(Wording.text(textIn));
        return new HitRow(thing.kind().name(), "/" + wanted.code() + thing.kind().address() + thing.slug(),
                title, titleIn, text, textIn, hit.in(Wording.NAMES).unlessSaidIn(title, text), thing.area(),
                thing.kind().hasDay() ? thing.since() : null,
                thing.sample());
    }

    /** The title in the reader's language where there is one; of the texts the first that has what was looked for. */
    private static Language language(Hit hit, Translated words, Language wanted, boolean title) {
        var shown = words.shownIn(wanted);
        if (title || hit.in(Wording.text(shown)).isHit()) return shown;
        return Stream.of(Language.values()).filter(other -> hit.in(Wording.text(other)).isHit()).findFirst().orElse(shown);
    }

    private static List<FacetRow> facets(Question question, Found found) {
        return Stream.of(Facet.values())
                .map(facet -> new FacetRow(facet, choices(question, facet, found.choices().getOrDefault(facet, List.of()))))
                .filter(row -> question.chosen().containsKey(row.facet()) || narrows(row, found.total())).toList();
    }

    private static boolean narrows(FacetRow row, long total) {
        return row.choices().size() > 1 && row.choices().stream().anyMatch(choice -> choice.count() < total);
    }

    /** One that is chosen can be taken away again, also where nothing is found with it. */
    private static List<ChoiceRow> choices(Question question, Facet facet, List<Choice> choices) {
        var chosen = question.chosen().get(facet);
        if (chosen == null) {
            var order = facet == Facet.YEAR
                    ? Comparator.comparing(Choice::value).reversed()
                    : Comparator.comparing(Choice::count).reversed();
            return choices.stream().sorted(order).map(it -> choice(facet, it, false, question.addressWith(facet, it.value())))
                    .toList();
        }
        var found = choices.stream().filter(it -> it.value().equals(chosen)).findFirst();
        return List.of(choice(facet, found.orElse(new Choice(chosen, 0, null)), true, question.addressWithout(facet)));
    }

    private static ChoiceRow choice(Facet facet, Choice choice, boolean chosen, String address) {
        var example = choice.example();
        return switch (facet) {
            case KIND -> new ChoiceRow(known(Source.values(), choice) ? "search.kind.many." + choice.value() : null, name(choice),
                    choice.count(), chosen, address);
            case LANGUAGE ->
                new ChoiceRow(known(Language.values(), choice) ? "search.language." + choice.value() : null, name(choice),
                        choice.count(), chosen, address);
            case EDITION ->
                new ChoiceRow(null, example == null ? name(choice) : example.title(), choice.count(), chosen, address);
            case AREA -> new ChoiceRow(null, example == null ? name(choice) : example.area(), choice.count(), chosen, address);
            case YEAR -> new ChoiceRow(null, name(choice), choice.count(), chosen, address);
        };
    }

    private static boolean known(Enum<?>[] values, Choice choice) {
        return Stream.of(values).anyMatch(value -> value.name().equals(choice.value()));
    }

    private static Translated name(Choice choice) {
        return Translated.of(Language.PL, choice.value());
    }

    /** As they are written where they were found. */
    private static List<String> close(List<HitRow> hits) {
        return hits.stream().flatMap(hit -> Stream.of(hit.title(), hit.text())).flatMap(text -> text.marks().stream())
                .map(word -> word.toLowerCase(Locale.ROOT)).distinct().limit(CLOSE).toList();
    }
}
