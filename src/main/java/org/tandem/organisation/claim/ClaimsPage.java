package org.tandem.organisation.claim;

import java.util.List;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;

/** The claims that wait for the house's answer, the oldest first, and the last answers; where a refusal was not accepted, what was typed for it. */
@NamedInterface("pages")
public record ClaimsPage(Slice<ClaimRow> claims, List<ClaimRow> answered, Typed typed, String refused) {

    public Typed typed(ClaimRow row) {
        return row.id().toString().equals(refused) ? typed : Typed.nothing();
    }
}
