package org.tandem.organisation.profile;

import java.util.HashMap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandem.organisation.CapacityCard;
import org.tandem.screen.Typed;

/** The capacity card as typed. */
record CapacityForm(
        @Nullable @Min(value = 0, message = "organisation.hosts.out-of-range") @Max(value = 10_000, message = "organisation.hosts.out-of-range") Integer hosts,
        @Nullable @Min(value = 0, message = "organisation.notice.out-of-range") @Max(value = 730, message = "organisation.notice.out-of-range") Integer noticeDays,
        @Nullable @Pattern(regexp = Amount.PATTERN, message = "organisation.amount.not-understood") String dayCost,
        @Nullable @Pattern(regexp = "|[A-Z]{3}", message = "field.not-understood") String currency,
        @Nullable @Size(max = 2000, message = "field.too-long") String safeguarding) {

    static Typed shown(Profile profile) {
        var card = profile.capacityCard();
        var values = new HashMap<String, @Nullable Object>();
        values.put("hosts", card.hosts());
        values.put("noticeDays", card.noticeDays());
        values.put("dayCost", card.dayCost());
        values.put("currency", card.currency() == null ? "PLN" : card.currency());
        values.put("safeguarding", card.safeguarding());
        return Typed.with(values);
    }

    CapacityCard card() {
        return new CapacityCard(hosts, noticeDays, Amount.of(dayCost), currency, safeguarding);
    }
}
