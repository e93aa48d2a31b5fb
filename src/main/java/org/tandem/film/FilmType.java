package org.tandem.film;

import java.util.Optional;
import java.util.Set;

import org.apache.tika.Tika;

/** What kind of film a file is, by what stands in it, whatever it is called. */
final class FilmType {

    /** So much of its beginning tells. */
    static final int HEAD = 64 * 1024;

    private static final Tika TIKA = new Tika();
    private static final Set<String> MP4 = Set.of("video/mp4", "application/mp4", "video/x-m4v");

    private FilmType() {}

    /** The two kinds that browsers play; nothing for everything else. */
    static Optional<String> of(byte[] head) {
        var type = TIKA.detect(head);
        if (MP4.contains(type)) return Optional.of("video/mp4");
        return isWebm(head) ? Optional.of("video/webm") : Optional.empty();
    }

    /** WebM and other Matroska files begin alike; the kind of document is named in the first few bytes. */
    private static boolean isWebm(byte[] head) {
        if (head.length < 8 || head[0] != 0x1A || head[1] != 0x45 || (head[2] & 0xFF) != 0xDF || (head[3] & 0xFF) != 0xA3)
            return false;
        var beginning = new String(head, 0, Math.min(head.length, 80), java.nio.charset.StandardCharsets.ISO_8859_1);
        return beginning.contains("webm");
    }
}
