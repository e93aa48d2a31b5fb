package org.tandem.negotiation;

import org.springframework.core.io.ByteArrayResource;
import org.tandem.negotiation.file.FileType;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Digest;

/** A file that one side shows the other: what it is, its content says; its name has to agree. */
record Attachment(String name, String mediaType, byte[] content, String sha256) {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    /** @throws BrokenRule {@code attachment.…} */
    static Attachment checked(String name, byte[] content) {
        if (content.length == 0) throw new BrokenRule("attachment.empty");
        if (content.length > MOST_BYTES) throw new BrokenRule("attachment.too-large");
        var type = FileType.of(name, new ByteArrayResource(content));
        return new Attachment(type.name(), type.mediaType(), content, Digest.of(content));
    }
}
