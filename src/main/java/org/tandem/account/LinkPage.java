package org.tandem.account;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.account.link.LinkPurpose;
import org.tandem.account.link.OneTimeLink;
import org.tandem.account.link.Opening;
import org.tandem.screen.Typed;

/** What somebody with a one-time link sees: one button and what it needs to know, or why the link opens nothing any more. */
@NamedInterface("pages")
public record LinkPage(String id, String secret, String kind, String email, @Nullable String body, boolean asksName,
        boolean asksPassword, @Nullable String refusal, Typed typed) {

    static LinkPage refused(Opening.Refused refused) {
        var kind = refused.purpose() == null ? "unknown" : refused.purpose().name().toLowerCase(java.util.Locale.ROOT);
        return new LinkPage("", "", kind, "", null, false, false, refused.key(), Typed.nothing());
    }

    static LinkPage open(OneTimeLink link, String secret, boolean known, @Nullable String body, Typed typed) {
        var newcomer = link.purpose() == LinkPurpose.REGISTRATION || link.purpose() == LinkPurpose.INVITATION && !known;
        return new LinkPage(link.id().toString(), secret, link.purpose().name().toLowerCase(java.util.Locale.ROOT), link.email(),
                body,
                newcomer, newcomer || link.purpose() == LinkPurpose.RESET, null, typed);
    }

    /** The secret is in the page, and nowhere else. */
    @Override
    public String toString() {
        return "link page";
    }

    /** Where a new link can be had. */
    public String wayOn() {
        return switch (kind) {
            case "registration" -> "/register";
            case "reset" -> "/forgotten";
            default -> "/sign-in";
        };
    }
}
