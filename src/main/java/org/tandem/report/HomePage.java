package org.tandem.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Translated;

/** What an organisation's member sees first: what waits for her side and until when, what it waits for, and where it stands. */
public record HomePage(List<Matter> matters, List<Standing> standings) {

    /**
     * Something that waits.
     *
     * @param ours it waits for this organisation; else for the other one
     * @param until the last day, where there is one
     */
    public record Matter(String kind, String address, String with, boolean ours, Instant since, @Nullable LocalDate until) {

        /** Within three days it is pressing. */
        public boolean isPressing(LocalDate today) {
            return until != null && until.isBefore(today.plusDays(4));
        }
    }

    /** The organisation in an edition; {@code nominatesUntil} while it may name somebody. */
    public record Standing(UUID participation, UUID edition, Translated name, String side, String state, int taken, int capacity,
            @Nullable LocalDate nominatesUntil) {

        public boolean isQualified() {
            return state.equals("QUALIFIED");
        }

        public boolean canNominate() {
            return nominatesUntil != null;
        }
    }

    public List<Matter> ours() {
        return matters.stream().filter(Matter::ours).toList();
    }

    public List<Matter> theirs() {
        return matters.stream().filter(matter -> !matter.ours()).toList();
    }

    /** The one next step: the most pressing of what waits for us. */
    public @Nullable Matter next() {
        return ours().stream().findFirst().orElse(null);
    }

    /** Where nothing waits: the edition in which one could still choose somebody. */
    public Optional<Standing> choosing() {
        return standings.stream().filter(standing -> standing.canNominate() && standing.taken() < standing.capacity())
                .findFirst();
    }
}
