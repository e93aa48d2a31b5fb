package org.tandem.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;

/**
 * What was observed of a partnership, as far as its page tells of it: how much the reader may read, and what is to be done.
 *
 * @param points how many points the reader may read
 */
public record FollowedUp(int points, List<Item> items) {

    /** @param owner whose it is; null where it is the house's */
    public record Item(String words, @Nullable Side owner, LocalDate dueOn) {

        public boolean isLate(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /** Whoever keeps the observations of partnerships answers here. */
    public interface Source {

        FollowedUp of(Actor reader, PartnershipId partnership);
    }
}
