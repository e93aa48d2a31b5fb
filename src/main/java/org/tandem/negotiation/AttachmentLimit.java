package org.tandem.negotiation;

import org.springframework.stereotype.Component;
import org.tandem.screen.UploadLimit;

/** Attachments of a negotiation are at most so large. */
@Component
class AttachmentLimit extends UploadLimit {

    AttachmentLimit() {
        super("/negotiations/[^/]+/attachments", Attachment.MOST_BYTES);
    }
}
