package org.tandem.credit;

import java.util.List;
import java.util.stream.Stream;

import org.tandem.shared.Language;

/** Those who are credited today, tier by tier: what stands at the foot of whatever shows the edition. */
public record CreditBand(List<ShownCredit> credits) {

    public static final CreditBand NONE = new CreditBand(List.of());

    public CreditBand {
        credits = List.copyOf(credits);
    }

    public boolean isEmpty() {
        return credits.isEmpty();
    }

    /** The tiers that somebody stands in, in their order. */
    public List<Tier> tiers() {
        return Stream.of(Tier.values()).filter(tier -> !of(tier).isEmpty()).toList();
    }

    public List<ShownCredit> of(Tier tier) {
        return credits.stream().filter(credit -> credit.tier() == tier).toList();
    }

    /** Those with obligatory words. */
    public List<ShownCredit> worded() {
        return credits.stream().filter(credit -> !credit.wording().isEmpty()).toList();
    }

    /** The funders' obligatory words, a line each, in this language or as they were given. */
    public List<String> funding(Language language) {
        return worded().stream().filter(credit -> credit.tier() == Tier.FUNDER).map(credit -> credit.wording().in(language))
                .distinct().toList();
    }
}
