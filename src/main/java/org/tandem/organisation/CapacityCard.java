package org.tandem.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/**
 * What an organisation can take on: how many volunteers at once, how many days before they come it has to know, what a volunteer's day
 * costs it (currency by ISO 4217), and how it keeps those safe whom it cares for. Nothing of it has to be said.
 */
public record CapacityCard(@Nullable Integer hosts, @Nullable Integer noticeDays, @Nullable BigDecimal dayCost,
        @Nullable String currency, @Nullable String safeguarding) {

    public static final CapacityCard EMPTY = new CapacityCard(null, null, null, null, null);

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal MOST_COST = new BigDecimal("9999999");

    public CapacityCard {
        safeguarding = Text.of(safeguarding, 2000);
        currency = Text.of(currency, 3);
        dayCost = dayCost == null ? null : dayCost.setScale(2, RoundingMode.HALF_UP);
        if (isOutside(hosts, 10_000)) throw new BrokenRule("organisation.hosts.out-of-range");
        if (isOutside(noticeDays, 730)) throw new BrokenRule("organisation.notice.out-of-range");
        if (dayCost == null) currency = null;
        else if (dayCost.signum() < 0 || dayCost.compareTo(MOST_COST) > 0 || currency == null
                || !CURRENCY.matcher(currency).matches())
            throw new BrokenRule("organisation.day-cost.not-understood");
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    private static boolean isOutside(@Nullable Integer number, int most) {
        return number != null && (number < 0 || number > most);
    }
}
