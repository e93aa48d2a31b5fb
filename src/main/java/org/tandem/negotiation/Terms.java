package org.tandem.negotiation;

import java.time.LocalDate;
import java.util.List;

import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;

/** What a partnership would be: what each side gives, what for, from when until when, who is named how, and how either may leave. */
public record Terms(List<Contribution> business, List<Contribution> social, String purpose, LocalDate from, LocalDate until,
        String naming, String exit) {

    /** How many things a side can promise at most. */
    public static final int MOST_CONTRIBUTIONS = 40;

    private static final int MOST_LETTERS = 2000;

    /** @throws BrokenRule {@code terms.…}: terms that leave one of these open are none */
    public Terms {
        business = given(business, "terms.business-gives-nothing");
        social = given(social, "terms.social-gives-nothing");
        purpose = said(purpose, "terms.without-purpose");
        naming = said(naming, "terms.without-naming");
        exit = said(exit, "terms.without-exit");
        if (until.isBefore(from)) throw new BrokenRule("terms.until-before-from");
    }

    public List<Contribution> of(Side side) {
        return side == Side.BUSINESS ? business : social;
    }

    private static List<Contribution> given(List<Contribution> contributions, String nothing) {
        if (contributions.isEmpty()) throw new BrokenRule(nothing);
        if (contributions.size() > MOST_CONTRIBUTIONS) throw new BrokenRule("terms.too-many-contributions", MOST_CONTRIBUTIONS);
        return List.copyOf(contributions);
    }

    private static String said(String text, String missing) {
        if (text.isBlank()) throw new BrokenRule(missing);
        if (text.length() > MOST_LETTERS) throw new BrokenRule("terms.too-long", MOST_LETTERS);
        return text.strip();
    }
}
