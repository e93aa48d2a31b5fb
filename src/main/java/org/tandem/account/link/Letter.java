package org.tandem.account.link;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;

/** What to write to a mail address about an account: {@code path} holds the secret where it is sealed, and is never logged. */
public record Letter(Kind kind, String email, Language language, String path, boolean sealed,
        @Nullable OrganisationId organisation, @Nullable HouseId house) {

    public enum Kind {
        REGISTRATION, ALREADY_REGISTERED, RESET, INVITATION, ADDRESS, ADDRESS_TAKEN
    }

    static Letter plain(Kind kind, OneTimeLink link, Language language, String page) {
        return new Letter(kind, link.email(), language, "/" + language.code() + page, false, null, null);
    }

    static Letter sealed(Kind kind, OneTimeLink link, Language language, Secret secret) {
        return new Letter(kind, link.email(), language, "/" + language.code() + "/links/" + link.id() + "/" + secret.text(), true,
                link.toOrganisation(), link.toHouse());
    }

    @Override
    public String toString() {
        return "letter of kind " + kind;
    }
}
