package org.tandem.negotiation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.ContributionKind;
import org.tandem.programme.Side;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;

/** An offer as it is typed: rows of contributions for each side, of which the empty ones do not count. */
class OfferForm {

    static final int ROWS = 5;

    /** How many rows a side begins with. */
    private static final int FIRST_ROWS = 3;

    private final Map<String, String> values;
    private final Typed typed;

    OfferForm(Map<String, String> values) {
        this.values = values;
        this.typed = Typed.with(values);
    }

    /** Begins with the terms that stand. */
    static OfferForm of(Terms terms) {
        var values = new HashMap<String, String>();
        values.put("purpose", terms.purpose());
        values.put("from", terms.from().toString());
        values.put("until", terms.until().toString());
        values.put("naming", terms.naming());
        values.put("exit", terms.exit());
        for (var side : Side.values()) {
            for (int i = 0; i < terms.of(side).size(); i++) fill(values, name(side, i, ""), terms.of(side).get(i));
        }
        values.put("rows", String.valueOf(Math.max(terms.business().size(), terms.social().size()) + 1));
        return new OfferForm(values);
    }

    private static void fill(Map<String, String> values, String row, Contribution it) {
        values.put(row + "kind", it.kind().name());
        values.put(row + "quantity", it.quantity() == null ? "" : it.quantity().toPlainString());
        values.put(row + "unit", it.unit());
        values.put(row + "words", it.words());
        values.put(row + "due", it.due() == null ? "" : it.due().toString());
    }

    /** The same with more rows: nothing that was typed is lost. */
    OfferForm withMoreRows() {
        var more = new HashMap<>(values);
        more.put("rows", String.valueOf(Math.min(rows() + ROWS, Terms.MOST_CONTRIBUTIONS)));
        return new OfferForm(more);
    }

    int rows() {
        var asked = value("rows");
        var rows = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : FIRST_ROWS;
        return Math.clamp(rows, FIRST_ROWS, Terms.MOST_CONTRIBUTIONS);
    }

    /** How many offers the person had seen. */
    int after() {
        return value("after").matches("\\d{1,6}") ? Integer.parseInt(value("after")) : 0;
    }

    Typed typed() {
        return typed;
    }

    /** The terms, or complaints at the fields that keep them from being any. */
    Optional<Terms> terms() {
        for (var field : List.of("purpose", "naming", "exit"))
            if (value(field).isEmpty()) typed.complain(field, "field.required");
        var from = day("from", true);
        var until = day("until", true);
        var business = contributions(Side.BUSINESS);
        var social = contributions(Side.SOCIAL);
        if (typed.hasErrors() || from == null || until == null) return Optional.empty();
        var terms = new ArrayList<Terms>();
        var _ = typed.accepts(() -> terms.add(
                new Terms(business, social, value("purpose"), from, until, value("naming"), value("exit"))));
        return terms.stream().findFirst();
    }

    private List<Contribution> contributions(Side side) {
        var all = new ArrayList<Contribution>();
        for (int i = 0; i < rows(); i++) {
            var row = name(side, i, "");
            if (List.of("quantity", "unit", "words", "due").stream().allMatch(part -> value(row + part).isEmpty())) continue;
            contribution(row).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Contribution> contribution(String row) {
        var quantity = quantity(row + "quantity");
        var due = day(row + "due", false);
        try {
            return Optional.of(new Contribution(kind(row), quantity, value(row + "unit"), value(row + "words"), due));
        } catch (BrokenRule rule) {
            typed.complain(row + "words", rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    private ContributionKind kind(String row) {
        var wanted = value(row + "kind");
        for (var kind : ContributionKind.values()) if (kind.name().equals(wanted)) return kind;
        return ContributionKind.TIME;
    }

    private @Nullable BigDecimal quantity(String field) {
        var text = value(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,13}(\\.\\d{1,2})?")) return new BigDecimal(text);
        typed.complain(field, "field.not-understood");
        return null;
    }

    private @Nullable LocalDate day(String field, boolean required) {
        if (value(field).isEmpty()) {
            if (required) typed.complain(field, "field.required");
            return null;
        }
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeParseException e) {
            typed.complain(field, "field.not-understood");
            return null;
        }
    }

    private String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    static String name(Side side, int row, String part) {
        return side.name().toLowerCase(java.util.Locale.ROOT) + "-" + row + "-" + part;
    }
}
