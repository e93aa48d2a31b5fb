package org.tandem.credit;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Translated;

/** Somebody who is credited today: by the logo where there is one, else by the name, with the words that were agreed. */
public record ShownCredit(CreditId id, Tier tier, String name, Translated wording, @Nullable String link, @Nullable Picture light,
        @Nullable Picture dark) {

    /** How large a logo is, so that the page does not jump when it comes. */
    public record Picture(int width, int height) {}

    public String logo(Ground ground) {
        return "/credits/" + id + "/logos/" + ground.code();
    }
}
