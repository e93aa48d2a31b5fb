package org.tandem.negotiation;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.ContributionKind;
import org.tandem.programme.Side;
import org.tandem.screen.Dates;

/** Terms line by line, each beside what it was in the offer before. */
public record TermsView(List<Line> lines) {

    /** @param label a message key; @param kind what is given, where the line is a contribution */
    public record Line(String label, @Nullable ContributionKind kind, Difference text) {

        public String kindKey() {
            return "negotiation.kind." + kind;
        }

        /** What became of it since the offer before, as a word: a message key. */
        public String markKey() {
            return "negotiation.mark." + text.mark();
        }
    }

    /** @param before null where there is no offer before */
    public static TermsView of(Terms now, @Nullable Terms before, Dates dates) {
        var lines = new ArrayList<Line>();
        for (var side : Side.values()) lines.addAll(given(side, now.of(side), before == null ? null : before.of(side), dates));
        lines.add(line("purpose", now.purpose(), before == null ? null : before.purpose()));
        lines.add(line("period", period(now, dates), before == null ? null : period(before, dates)));
        lines.add(line("naming", now.naming(), before == null ? null : before.naming()));
        lines.add(line("exit", now.exit(), before == null ? null : before.exit()));
        return new TermsView(List.copyOf(lines));
    }

    public long changes() {
        return lines.stream().filter(line -> line.text().isChange()).count();
    }

    private static Line line(String what, String now, @Nullable String before) {
        return new Line("negotiation.terms." + what, null, difference(before, now));
    }

    /** Contributions are paired in their order, kind by kind; what has no partner came or went. */
    private static List<Line> given(Side side, List<Contribution> now, @Nullable List<Contribution> before, Dates dates) {
        var label = "negotiation.terms." + side + ".gives";
        if (before == null) {
            return now.stream().map(it -> new Line(label, it.kind(), Difference.none(text(it, dates)))).toList();
        }
        var lines = new ArrayList<Line>();
        for (var delta : DiffUtils.diff(kinds(before), kinds(now), true).getDeltas()) {
            var old = before.subList(delta.getSource().getPosition(), delta.getSource().last() + 1);
            var fresh = now.subList(delta.getTarget().getPosition(), delta.getTarget().last() + 1);
            var equal = delta.getSource().getLines().equals(delta.getTarget().getLines());
            for (int i = 0; i < (equal ? 0 : old.size()); i++) {
                lines.add(new Line(label, old.get(i).kind(), Difference.between(text(old.get(i), dates), "")));
            }
            for (int i = 0; i < fresh.size(); i++) {
                lines.add(new Line(label, fresh.get(i).kind(),
                        Difference.between(equal ? text(old.get(i), dates) : "", text(fresh.get(i), dates))));
            }
        }
        return lines;
    }

    private static List<ContributionKind> kinds(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::kind).toList();
    }

    private static Difference difference(@Nullable String before, String now) {
        return before == null ? Difference.none(now) : Difference.between(before, now);
    }

    private static String period(Terms terms, Dates dates) {
        return dates.day(terms.from()) + " – " + dates.day(terms.until());
    }

    private static String text(Contribution it, Dates dates) {
        var text = new StringBuilder();
        if (it.quantity() != null) text.append(it.quantity().toPlainString()).append(' ').append(it.unit()).append(" · ");
        text.append(it.words());
        if (it.due() != null) text.append(" · ").append(dates.day(it.due()));
        return text.toString();
    }
}
