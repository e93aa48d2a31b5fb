package org.tandem.account;

import org.springframework.stereotype.Service;
import org.tandem.account.link.LinkPurpose;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.account.signin.Throttle;
import org.tandem.account.signin.Throttle.Attempt;
import org.tandem.shared.Language;

/**
 * Asking for a link by mail. The same happens whether somebody has the address or nobody: a link is noted, and who writes the
 * mail finds out. Too much asking is answered in the same way, and leads to nothing.
 */
@Service
class Asking {

    private final OneTimeLinks links;
    private final Throttle throttle;

    Asking(OneTimeLinks links, Throttle throttle) {
        this.links = links;
        this.throttle = throttle;
    }

    void forRegistration(String email, Language language, String from) {
        ask(LinkPurpose.REGISTRATION, email, language, from);
    }

    void forReset(String email, Language language, String from) {
        ask(LinkPurpose.RESET, email, language, from);
    }

    private void ask(LinkPurpose purpose, String email, Language language, String from) {
        if (throttle.admits(Attempt.LINK_FROM, from) && throttle.admits(Attempt.LINK, email))
            links.request(purpose, email, language, null);
    }
}
