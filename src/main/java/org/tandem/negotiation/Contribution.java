package org.tandem.negotiation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.ContributionKind;
import org.tandem.shared.BrokenRule;

/** One thing that a side promises to give: so much of it, described in words, by a day where there is one. */
public record Contribution(ContributionKind kind, @Nullable BigDecimal quantity, String unit, String words,
        @Nullable LocalDate due) {

    public static final Set<String> CURRENCIES = Set.of("PLN", "EUR");

    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    /** @throws BrokenRule {@code terms.…} where it would promise nothing that one can hold it to */
    public Contribution {
        unit = unit.strip();
        words = words.strip();
        if (words.isEmpty()) throw new BrokenRule("terms.contribution-without-words");
        if (words.length() > 500) throw new BrokenRule("terms.contribution-too-long", 500);
        if (unit.length() > 40) throw new BrokenRule("terms.unit-too-long", 40);
        if (quantity != null) quantity = checked(quantity);
        if (kind == ContributionKind.MONEY && quantity == null) throw new BrokenRule("terms.money-without-amount");
        if (kind == ContributionKind.MONEY && !CURRENCIES.contains(unit)) throw new BrokenRule("terms.money-without-currency");
    }

    /** A promise that is not counted. */
    public static Contribution of(ContributionKind kind, String words) {
        return new Contribution(kind, null, "", words, null);
    }

    public static Contribution money(String amount, String currency, String words) {
        return new Contribution(ContributionKind.MONEY, new BigDecimal(amount), currency, words, null);
    }

    private static BigDecimal checked(BigDecimal quantity) {
        if (quantity.signum() <= 0) throw new BrokenRule("terms.quantity-not-positive");
        var plain = quantity.stripTrailingZeros();
        if (plain.scale() > 2) throw new BrokenRule("terms.quantity-too-fine");
        if (plain.compareTo(MOST) > 0) throw new BrokenRule("terms.quantity-too-large");
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
