package org.tandem.credit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.BrokenRule;

/** The days on which a credit is shown, the first and the last included; without a first or a last one it is open there. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (isUpsideDown(from, until)) throw new BrokenRule("credit.until-before-from");
    }

    static boolean isUpsideDown(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && until.isBefore(from);
    }

    boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    boolean isToCome(LocalDate today) {
        return from != null && today.isBefore(from);
    }
}
