package org.tandem.credit;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.programme.EditionHead;
import org.tandem.screen.Typed;
import org.tandem.shared.NotFound;

/**
 * The form of one credit, with its two logos; of a new one where there is no row yet.
 *
 * @param refused what is wrong with the logo that was just sent for this {@code ground}
 * @param behind the form was filled in over a state that is no more
 */
@NamedInterface("pages")
public record CreditPage(EditionHead edition, CreditsPage.@Nullable Row row, Typed typed, Typed refused,
        @Nullable Ground ground, boolean behind) {

    static CreditPage adding(EditionHead edition, Typed typed) {
        return new CreditPage(edition, null, typed, Typed.nothing(), null, false);
    }

    static CreditPage of(CreditsPage page, CreditId id) {
        var row = page.rows().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
        return new CreditPage(page.edition(), row, CreditForm.of(row.credited()), Typed.nothing(), null, false);
    }

    CreditPage with(Typed form) {
        return new CreditPage(edition, row, form, refused, ground, behind);
    }

    /** Somebody else was faster: the form keeps what was typed, beside what is stored now. */
    CreditPage overtaken(Typed form) {
        return new CreditPage(edition, row, form.overtaken(), refused, ground, true);
    }

    CreditPage refused(Ground sent, Typed logo) {
        return new CreditPage(edition, row, typed, logo, sent, behind);
    }

    public String address() {
        return "/editions/" + edition.id() + "/credits" + (row == null ? "" : "/" + row.id());
    }

    public boolean has(Ground which) {
        return row != null && (which == Ground.LIGHT ? row.light() : row.dark());
    }

    /** What the logo for this ground was refused with. */
    public Typed.@Nullable Complaint complaint(Ground which) {
        return which == ground ? refused.complaint("logo") : null;
    }
}
