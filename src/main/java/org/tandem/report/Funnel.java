package org.tandem.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How far an edition has come: how many applied, and for each step after that how many of each side and how many pairs. */
public record Funnel(List<Stage> stages) {

    /**
     * One step of the way.
     *
     * @param pairs how many pairs; null where a step is taken by each alone
     */
    public record Stage(String name, int business, int social, @Nullable Integer pairs) {

        /** What the picture shows: pairs, or participants of both sides. */
        public int count() {
            return pairs != null ? pairs : business + social;
        }
    }

    /** A step's share of the widest, in percent, for its bar. */
    public int share(Stage stage) {
        return percent(stage.count());
    }

    /** The companies' part of a bar that both sides share. */
    public int businessShare(Stage stage) {
        return stage.count() == 0 ? 0 : share(stage) * stage.business() / stage.count();
    }

    public boolean isEmpty() {
        return stages.stream().allMatch(stage -> stage.count() == 0);
    }

    private int percent(int count) {
        var widest = stages.stream().mapToInt(Stage::count).max().orElse(0);
        return widest == 0 ? 0 : Math.max(count == 0 ? 0 : 2, count * 100 / widest);
    }
}
