package org.tandem.press;

import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Photo;
import org.tandem.screen.UploadLimit;

/** Photos for the press are at most so large. */
@Component
class PhotoLimit extends UploadLimit {

    PhotoLimit() {
        super("/editions/[^/]+/press/photos", Photo.MOST_BYTES);
    }
}
