package org.tandem.agreement;

import org.springframework.modulith.NamedInterface;
import org.tandem.credit.CreditBand;
import org.tandem.negotiation.TermsView;
import org.tandem.shared.Language;

/**
 * What an agreement's document says, in one language; the terms are in the language that the parties wrote them in.
 *
 * @param number empty while it is a draft
 * @param draft terms that nobody has accepted yet: said above them, and across every page
 */
@NamedInterface("pages")
public record DocumentPage(Language language, String number, String business, String social, String house, String edition,
        String day,
        TermsView terms, boolean sample, boolean draft, CreditBand credits) {}
