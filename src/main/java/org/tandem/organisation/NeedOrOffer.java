package org.tandem.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/**
 * Something that an organisation looks for or could give. The unit is a word of its own choice ("godzina", "PLN"), at most 40 characters;
 * the words say more, at most 500. A quantity has two places and is more than nothing.
 */
public record NeedOrOffer(Direction direction, ContributionKind kind, @Nullable BigDecimal quantity, @Nullable String unit,
        @Nullable Period period, @Nullable String words) {

    /** Looked for, or given. */
    public enum Direction {
        NEED, OFFER
    }

    /** How often. */
    public enum Period {
        ONCE, WEEKLY, MONTHLY, YEARLY, ONGOING
    }

    private static final BigDecimal MOST = new BigDecimal("999999999999");

    public NeedOrOffer {
        unit = Text.of(unit, 40);
        words = Text.of(words, 500);
        quantity = quantity == null ? null : quantity.setScale(2, RoundingMode.HALF_UP);
        if (quantity != null && (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0))
            throw new BrokenRule("organisation.quantity.out-of-range");
        if (quantity == null && unit != null) throw new BrokenRule("organisation.unit.without-quantity");
    }

    /** The shortest form: kind and words alone. */
    public static NeedOrOffer of(Direction direction, ContributionKind kind, String words) {
        return new NeedOrOffer(direction, kind, null, null, null, words);
    }
}
