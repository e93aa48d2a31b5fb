package org.tandem.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.EditionId;
import org.tandem.programme.Phase;
import org.tandem.screen.Screen;
import org.tandem.screen.Step;
import org.tandem.screen.Step.State;
import org.tandem.shared.Translated;

/** What a coordinator opens in the morning: who must act and since when, the way of the edition, and what closes next. */
public record DeskPage(EditionId edition, Translated name, boolean sample, boolean published, LocalDate today, List<Phase> phases,
        Funnel funnel, List<Group> groups, @Nullable Group forgotten, List<Choice> editions, int unsentMails) {

    /** Whose turn it is, in the order in which a coordinator looks: her own house first. */
    static final List<String> TURNS = List.of("house", "business", "social", "both");

    /** Everything that waits for the same ones: the longest first, and where the list is cut, how many there are of each kind. */
    public record Group(String turn, List<Matter> matters, List<Kind> kinds) {

        public int inAll() {
            return kinds.stream().mapToInt(Kind::count).sum();
        }

        public boolean isCut() {
            return inAll() > matters.size();
        }

        /** One of the two sides, or nobody's colour. */
        public String colour() {
            return turn.equals("business") || turn.equals("social") ? turn : "neutral";
        }
    }

    /** So many matters of one kind, and the list that shows them all. */
    public record Kind(String name, int count, String address) {}

    /** Something that waits: what, between whom, since when, and its last day where there is one. */
    public record Matter(String kind, String turn, String address, String one, @Nullable String other, Instant since,
            LocalDate sinceDay, @Nullable LocalDate until) {

        static Matter of(String kind, String turn, String address, String one, @Nullable String other, Instant since, ZoneId zone,
                @Nullable LocalDate until) {
            return new Matter(kind, turn, address, one, other, since, since.atZone(zone).toLocalDate(), until);
        }

        /** For more than a week. */
        public boolean isLate(LocalDate today) {
            return sinceDay.isBefore(today.minusDays(7));
        }

        /** Within three days it is pressing. */
        public boolean isPressing(LocalDate today) {
            return until != null && until.isBefore(today.plusDays(4));
        }
    }

    /** Another edition to look at. */
    public record Choice(String id, Translated name, boolean current) {}

    /** Its last phase is over: what is left is not pressing. */
    public boolean hasEnded() {
        return !phases.isEmpty() && endsOn().isBefore(today);
    }

    public LocalDate endsOn() {
        return phases.stream().map(Phase::closesOn).max(Comparator.naturalOrder()).orElse(today);
    }

    public int matters() {
        return groups.stream().mapToInt(Group::inAll).sum();
    }

    /** The oldest of all that waits. */
    public @Nullable Matter oldest() {
        return groups.stream().flatMap(group -> group.matters().stream()).min(Comparator.comparing(Matter::since)).orElse(null);
    }

    public @Nullable Phase closesNext() {
        return phases.stream().filter(phase -> !phase.opensOn().isAfter(today) && !phase.closesOn().isBefore(today))
                .min(Comparator.comparing(Phase::closesOn)).orElse(null);
    }

    /** Where nothing is open: the phase that opens first. */
    public @Nullable Phase opensNext() {
        return phases.stream().filter(phase -> phase.opensOn().isAfter(today)).min(Comparator.comparing(Phase::opensOn))
                .orElse(null);
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
