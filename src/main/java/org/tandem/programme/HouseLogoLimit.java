package org.tandem.programme;

import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Logo;
import org.tandem.screen.UploadLimit;

/** A house's logo is at most so large. */
@Component
class HouseLogoLimit extends UploadLimit {

    HouseLogoLimit() {
        super("/house/logo", Logo.MOST_BYTES);
    }
}
