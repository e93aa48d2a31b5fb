package org.tandem.organisation.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.place.Municipality;
import org.tandem.shared.OrganisationId;

/** Looking for an organisation that is here already, and the questions that one has asked of those found. */
@NamedInterface("pages")
public record JoiningPage(String typed, boolean newcomer, boolean tooShort, List<Found> found, boolean more,
        List<Question> questions) {

    /** What the person has to do with an organisation found. */
    public enum Tie {
        NONE, ASKED, CLAIMED, MEMBER
    }

    /** An organisation found: as much of it as tells it from others. */
    public record Found(OrganisationId id, String name, OrganisationKind kind, @Nullable Municipality municipality,
            boolean sample,
            Tie tie) {}

    /** A question of hers: to be let in ({@code JOIN}), or that the organisation is hers ({@code CLAIM}). */
    public record Question(UUID id, String kind, String organisation, String state, Instant since, @Nullable String why) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        public boolean isWithdrawable() {
            return isOpen() && kind.equals("JOIN");
        }
    }

    public boolean hasAsked() {
        return !typed.isEmpty();
    }
}
