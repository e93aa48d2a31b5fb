package org.tandem.organisation.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.ContributionKind;
import org.tandem.organisation.NeedOrOffer;

/** A need or an offer as typed. */
record NeedForm(@NotNull(message = "field.required") NeedOrOffer.Direction direction,
        @NotNull(message = "field.required") ContributionKind contribution,
        @Nullable @Pattern(regexp = Amount.PATTERN, message = "organisation.amount.not-understood") String quantity,
        @Nullable @Size(max = 40, message = "field.too-long") String unit, NeedOrOffer.@Nullable Period period,
        @Nullable @Size(max = 500, message = "field.too-long") String words) {

    NeedOrOffer needOrOffer() {
        return new NeedOrOffer(direction, contribution, Amount.of(quantity), unit, period, words);
    }
}
