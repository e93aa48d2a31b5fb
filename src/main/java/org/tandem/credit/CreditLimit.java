package org.tandem.credit;

import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Logo;
import org.tandem.screen.UploadLimit;

/** The logos of those who are credited are at most so large. */
@Component
class CreditLimit extends UploadLimit {

    CreditLimit() {
        super("/editions/[^/]+/credits/[^/]+/logos/[^/]+", Logo.MOST_BYTES);
    }
}
