package org.tandem.organisation.profile;

import org.springframework.modulith.NamedInterface;

/** An organisation as its members and the house see it. */
@NamedInterface("pages")
public record OrganisationPage(Profile profile, boolean own) {

    /** Where it is edited, with one of its parts. */
    public String edit(ProfilePart part) {
        return edit() + "#" + part.code();
    }

    public String members() {
        return own ? "/organisation/members" : "/organisations/" + profile.id() + "/members";
    }

    public String edit() {
        return EditPage.address(profile, own);
    }
}
