package org.tandem.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.EditionId;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.Translated;

/** What a coordinator opens in the morning: the way of the edition, what waits for whom since when, and what closes next. */
public record DeskPage(EditionId edition, Translated name, boolean sample, LocalDate today, List<Phase> phases, Funnel funnel,
        List<Matter> matters,
        List<Forgotten> forgotten, int forgottenInAll, List<Choice> editions, int unsentMails) {

    /** How many participants and pairs have come how far. */
    public record Funnel(int applied, int qualified, int nominated, int negotiating, int agreed, int concluded) {

        public List<Step> steps() {
            return List.of(new Step("applied", applied), new Step("qualified", qualified), new Step("nominated", nominated),
                    new Step("negotiating", negotiating), new Step("agreed", agreed), new Step("concluded", concluded));
        }

        /** A step's share of the widest, in percent, for its bar. */
        public int share(Step step) {
            var widest = steps().stream().mapToInt(Step::count).max().orElse(0);
            return widest == 0 ? 0 : Math.max(step.count() == 0 ? 0 : 3, step.count() * 100 / widest);
        }
    }

    public record Step(String name, int count) {}

    /** Something that waits: what, between whom, whose turn it is ({@code house}, {@code business}, {@code social}, {@code both}), since when. */
    public record Matter(String kind, String address, String one, @Nullable String other, String turn, Instant since) {

        public boolean isLate(LocalDate today) {
            return since.isBefore(today.minusDays(7).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** A social participant whom no company has nominated. */
    public record Forgotten(String participation, String name) {}

    /** Another edition to look at. */
    public record Choice(String id, Translated name, boolean current) {}

    public @Nullable Phase closesNext() {
        return phases.stream().filter(phase -> !phase.opensOn().isAfter(today) && !phase.closesOn().isBefore(today))
                .min(Comparator.comparing(Phase::closesOn)).orElse(null);
    }

    public String stateOf(Phase phase) {
        if (today.isAfter(phase.closesOn())) return "done";
        return today.isBefore(phase.opensOn()) ? "ahead" : "now";
    }

    public boolean has(PhaseKind kind) {
        return phases.stream().anyMatch(phase -> phase.kind() == kind);
    }
}
