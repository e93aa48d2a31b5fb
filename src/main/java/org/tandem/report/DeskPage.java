package org.tandem.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.EditionId;
import org.tandem.programme.Phase;
import org.tandem.screen.Screen;
import org.tandem.screen.Step;
import org.tandem.screen.Step.State;
import org.tandem.shared.Translated;

/** What a coordinator opens in the morning: the way of the edition, what waits for whom since when, and what closes next. */
public record DeskPage(EditionId edition, Translated name, boolean sample, LocalDate today, List<Phase> phases, Funnel funnel,
        List<Matter> matters,
        List<Forgotten> forgotten, int forgottenInAll, List<Choice> editions, int unsentMails) {

    /** How many participants and pairs have come how far. */
    public record Funnel(int applied, int qualified, int nominated, int negotiating, int agreed, int concluded) {

        public List<Stage> stages() {
            return List.of(new Stage("applied", applied), new Stage("qualified", qualified), new Stage("nominated", nominated),
                    new Stage("negotiating", negotiating), new Stage("agreed", agreed), new Stage("concluded", concluded));
        }

        /** A step's share of the widest, in percent, for its bar. */
        public int share(Stage stage) {
            var widest = stages().stream().mapToInt(Stage::count).max().orElse(0);
            return widest == 0 ? 0 : Math.max(stage.count() == 0 ? 0 : 3, stage.count() * 100 / widest);
        }
    }

    public record Stage(String name, int count) {}

    /** Something that waits: what, between whom, whose turn it is ({@code house}, {@code business}, {@code social}, {@code both}), since when. */
    public record Matter(String kind, String address, String one, @Nullable String other, String turn, Instant since) {

        public boolean isLate(LocalDate today) {
            return since.isBefore(today.minusDays(7).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** A social participant whom no company has nominated, one of so many. */
    public record Forgotten(String participation, String name, int inAll) {}

    /** Another edition to look at. */
    public record Choice(String id, Translated name, boolean current) {}

    public @Nullable Phase closesNext() {
        return phases.stream().filter(phase -> !phase.opensOn().isAfter(today) && !phase.closesOn().isBefore(today))
                .min(Comparator.comparing(Phase::closesOn)).orElse(null);
    }

    /** The edition's way through its phases, for the bar. */
    public List<Step> way(Screen screen) {
        return phases.stream().map(phase -> step(screen, phase)).toList();
    }

    private Step step(Screen screen, Phase phase) {
        var name = screen.t("report.phase." + phase.kind().name());
        if (today.isAfter(phase.closesOn())) return new Step(name, State.DONE, null);
        if (today.isBefore(phase.opensOn()))
            return new Step(name, State.AHEAD, screen.t("report.phase.ahead", phase.opensOn()));
        return new Step(name, State.NOW, screen.t("report.phase.now", phase.closesOn()));
    }
}
