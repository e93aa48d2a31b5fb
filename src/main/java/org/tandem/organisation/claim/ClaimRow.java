package org.tandem.organisation.claim;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.organisation.ClaimId;
import org.tandem.shared.OrganisationId;

/** One claim in a list. The words are the claimant's, the reason is the house's; reversible while nobody has acted on the answer. */
@NamedInterface("pages")
public record ClaimRow(ClaimId id, OrganisationId organisation, String name, String claimant, String email, boolean sample,
        int members,
        @Nullable String words, @Nullable String why, String state, Instant asked,
        @Nullable Instant answered, boolean reversible) {

    public boolean isGranted() {
        return state.equals("GRANTED");
    }
}
