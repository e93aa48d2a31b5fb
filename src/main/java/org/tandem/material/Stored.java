package org.tandem.material;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

import org.springframework.core.io.InputStreamSource;
import org.tandem.negotiation.file.FileType;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Digest;

/** What a kept file is: its name, its type, its length in bytes and its digest. */
record Stored(String name, String mediaType, int size, String sha256) {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    /** @throws BrokenRule {@code attachment.…} where it is empty, too large, or not what is taken */
    static Stored checked(String name, InputStreamSource content) {
        var digest = Digest.begun();
        var size = measured(content, digest);
        if (size == 0) throw new BrokenRule("attachment.empty");
        if (size > MOST_BYTES) throw new BrokenRule("attachment.too-large");
        var type = FileType.of(name, content);
        return new Stored(type.name(), type.mediaType(), (int) size, Digest.end(digest));
    }

    private static long measured(InputStreamSource content, MessageDigest digest) {
        try (var from = content.getInputStream(); var to = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            return from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
